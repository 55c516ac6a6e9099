package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.WordingNote;

/**
 * Reads the words of a form in an official copy of a matrix, blank or of a State. What the copy
 * says of a State is not read. Pure.
 */
final class OfficialCopyReader {
  private static final Pattern YEAR = Pattern.compile("[(（]\\s*(20\\d\\d)\\s*年?\\s*[)）]");
  private static final Pattern PLACES =
      Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)|(?<=[( ])[a-d](?=\\))");

  private final List<FormVersion> forms;
  private final FileTables file;
  private final Language language;
  private final Map<String, List<List<String>>> cells = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private OfficialCopyReader(FileTables file, List<FormVersion> forms) {
    this.file = file;
    this.forms = forms;
    this.language = language(text(file));
  }

  /**
   * Reads a copy.
   *
   * @param wanted the version that it is a copy of; empty if the copy says so
   * @throws BadInput if it has no table of a matrix, or was written by this program
   */
  static OfficialCopy read(FileTables file, List<FormVersion> forms, String wanted) {
    if (SheetCopyParser.isSheet(file)
        || file.blocks().stream().anyMatch(OfficialCopyReader::isWorkingWording)) {
      throw BadInput.of("file", "exchange.refused.own-copy");
    }
    return new OfficialCopyReader(file, forms).read(wanted);
  }

  private static boolean isWorkingWording(Block block) {
    return block instanceof Block.Words words && WordingNote.isNote(words.words());
  }

  private OfficialCopy read(String wanted) {
    Optional<String> titled = titleYear();
    FormVersion defined = version(wanted, titled);
    FormVersion form = defined.in(language);
    boolean mirrored =
        language == Language.AR && file.mediaType().equals(CopyFormat.PDF.mediaType());
    for (OfficialSection section : OfficialSection.of(file, mirrored)) {
      read(form, section);
    }
    List<OfficialPart> parts = new ArrayList<>();
    for (FormVersion.Part part : form.parts()) {
      if (cells.containsKey(part.key())) {
        OfficialPart read =
            OfficialPart.read(
                part,
                titles.getOrDefault(part.key(), ""),
                cells.getOrDefault(part.key(), List.of()));
        boolean pages = file.mediaType().equals(CopyFormat.PDF.mediaType());
        parts.add(pages ? read.withUncertainHeads() : read);
      }
    }
    if (parts.stream().allMatch(part -> part.rows().isEmpty())) {
      throw BadInput.of("file", "exchange.refused.no-table");
    }
    OfficialFront front = OfficialFront.read(form, lines);
    boolean unknown =
        wanted.isEmpty() && titled.isPresent() && !titled.get().equals(defined.version());
    return new OfficialCopy(defined, language, unknown ? titled : Optional.empty(), front, parts);
  }

  private void read(FormVersion form, OfficialSection section) {
    lines.addAll(section.before());
    if (section.rows().isEmpty()) {
      return;
    }
    Optional<FormVersion.Part> part = part(form, section);
    if (part.isEmpty()) {
      section
          .rows()
          .forEach(
              row ->
                  lines.add(
                      String.join("\t", new ArrayList<>(new java.util.LinkedHashSet<>(row)))));
      return;
    }
    String key = part.get().key();
    if (!section.before().isEmpty() && !titles.containsKey(key)) {
      String title = section.before().getLast();
      if (isTitle(part.get(), title)) {
        titles.put(key, title);
        lines.removeLast();
      }
    }
    cells.computeIfAbsent(key, first -> new ArrayList<>()).addAll(section.rows());
  }

  private static boolean isTitle(FormVersion.Part part, String line) {
    return line.length() <= 400
        && (!places(line).isEmpty() && places(line).equals(places(part.title()))
            || RowLabels.likeness(line, part.title()) >= 0.3);
  }

  // The part with the most known rows; the title decides between parts with the same rows, and for
  // a table of unknown words.
  private Optional<FormVersion.Part> part(FormVersion form, OfficialSection section) {
    String title = section.before().isEmpty() ? "" : section.before().getLast();
    FormVersion.Part best = null;
    double most = 0;
    for (FormVersion.Part part : form.parts()) {
      boolean titled = !title.isEmpty() && isTitle(part, title);
      double known = OfficialPart.known(part, section.rows());
      boolean taken = cells.containsKey(part.key());
      double score =
          known
              + (titled ? 1.5 + RowLabels.likeness(title, part.title()) : 0)
              + (!taken && known > 0 ? 0.25 : 0);
      if (score > most && (known >= 2 || titled || continues(part, section))) {
        most = score;
        best = part;
      }
    }
    return Optional.ofNullable(best).or(() -> continued(form, section));
  }

  private boolean continues(FormVersion.Part part, OfficialSection section) {
    return section.before().isEmpty()
        && cells.containsKey(part.key())
        && part.key().equals(cells.keySet().stream().reduce((first, last) -> last).orElse(""));
  }

  // A table without a title and without known words continues the page before.
  private Optional<FormVersion.Part> continued(FormVersion form, OfficialSection section) {
    return form.parts().stream()
        .filter(part -> continues(part, section))
        .filter(
            part ->
                cells.getOrDefault(part.key(), List.of()).getLast().size()
                    == section.rows().getFirst().size())
        .findFirst();
  }

  // The paragraphs of the resolution that a title names, in any language.
  private static Set<String> places(String title) {
    Set<String> places = new HashSet<>();
    Matcher matcher = PLACES.matcher(title);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private Optional<String> titleYear() {
    return file.blocks().stream()
        .limit(4)
        .map(block -> block instanceof Block.Words words ? words.words() : "")
        .map(YEAR::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private FormVersion version(String wanted, Optional<String> titled) {
    String year = wanted.isEmpty() ? titled.orElse("") : wanted;
    Optional<FormVersion> named =
        forms.stream().filter(form -> form.version().equals(year)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    FormVersion latest =
        forms.stream().max(Comparator.comparing(FormVersion::version)).orElseThrow();
    if (!year.isEmpty()) {
      if (year.compareTo(latest.version()) < 0 || !wanted.isEmpty()) {
        throw BadInput.of("form", "exchange.refused.version", year);
      }
      return latest;
    }
    FormVersion detected = new FormVersionDetector(VersionChoice.none(forms)).detect(file);
    return forms.stream()
        .filter(form -> form.version().equals(detected.version()))
        .findFirst()
        .orElse(latest);
  }

  // Abbreviations are often in Latin letters, whatever the language.
  private static Language language(String text) {
    Set<Language> possible = new HashSet<>(LanguageDetector.languages(text));
    if (possible.stream().anyMatch(OfficialCopyReader::hasOwnLetters)) {
      possible.removeIf(language -> !hasOwnLetters(language));
    }
    return possible.contains(Language.EN) ? Language.EN : possible.iterator().next();
  }

  private static boolean hasOwnLetters(Language language) {
    return language == Language.AR || language == Language.RU || language == Language.ZH;
  }

  // Without the columns with the information of a State, which can be in any language.
  private static String text(FileTables file) {
    StringBuilder text = new StringBuilder();
    for (Block block : file.blocks()) {
      switch (block) {
        case Block.Words words -> text.append(words.words()).append('\n');
        case Block.Cells table ->
            table
                .rows()
                .forEach(
                    row ->
                        text.append(String.join(" ", row.stream().limit(2).toList())).append('\n'));
      }
    }
    return text.toString();
  }
}
