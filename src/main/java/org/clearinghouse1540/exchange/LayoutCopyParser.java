package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * Reads a copy in the official layout: which part a table is, by the words of its rows; which field
 * a cell is, by the row's words and the place of its column. What does not fit is told. Pure.
 */
final class LayoutCopyParser {
  private final List<FormVersion> defined;
  private final List<FormVersion> forms;
  private final List<String> notUnderstood = new ArrayList<>();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();
  private final Set<String> partsSeen = new HashSet<>();
  private String state = "";

  private LayoutCopyParser(List<FormVersion> forms) {
    this.defined = forms;
    this.forms =
        forms.stream()
            .flatMap(
                form ->
                    Stream.concat(
                        Stream.of(form),
                        Arrays.stream(Language.values())
                            .filter(language -> !language.code().equals(form.language()))
                            .filter(language -> form.words().containsKey(language.code()))
                            .map(form::in)))
            .toList();
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if no table of a matrix is in it
   */
  static ImportProposal read(FileTables file, List<FormVersion> forms) {
    LayoutCopyParser reading = new LayoutCopyParser(forms);
    return reading.read(file);
  }

  private ImportProposal read(FileTables file) {
    FormVersion form = form(file);
    String heading = "";
    // A file of pages keeps the tables of a language from the right as they are drawn.
    boolean drawn =
        form.direction().equals("rtl") && file.mediaType().equals(CopyFormat.PDF.mediaType());
    List<Block> blocks =
        drawn ? file.blocks().stream().map(LayoutCopyParser::turned).toList() : file.blocks();
    // Documents first, so that a citation finds its own wherever their list stands.
    for (Block block : blocks) {
      if (block instanceof Block.Cells cells && isHead(cells, CopyLabels::sources)) {
        sources(cells);
      }
    }
    for (Block block : blocks) {
      switch (block) {
        case Block.Words words -> {
          heading = words.words();
          headerLine(form, words.words());
        }
        case Block.Cells cells -> {
          if (isHead(cells, CopyLabels::decisions)) {
            decisions(form, cells);
          } else if (!isHead(cells, CopyLabels::sources) && !facts(form, cells)) {
            part(form, cells, heading)
                .ifPresent(part -> new PartTableParser(this, form, part).read(cells));
          }
        }
      }
    }
    file.warnings().forEach(warning -> notUnderstood.add(warning.toString()));
    FormVersion plain =
        defined.stream()
            .filter(formVersion -> formVersion.version().equals(form.version()))
            .findFirst()
            .orElse(form);
    return new ImportProposal(state, plain, contents, documents, notUnderstood);
  }

  private static Block turned(Block block) {
    return block instanceof Block.Cells cells
        ? new Block.Cells(cells.name(), cells.rows().stream().map(List::reversed).toList())
        : block;
  }

  Map<FieldKey, FieldValue> contents() {
    return contents;
  }

  /** Tells what could not be placed. */
  void tell(String what) {
    if (notUnderstood.size() < 2_000) {
      notUnderstood.add(what);
    }
  }

  /** The number of a document that a cell names by its words; a new one where there is none. */
  long documentOf(String words) {
    String title = words.replace('\n', ' ');
    title = title.length() <= 500 ? title : title.substring(0, 500);
    for (CitedDocument cited : documents.values()) {
      if (cited.title().equals(title)) {
        return cited.id();
      }
    }
    long number = documents.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    documents.put(number, CitedDocument.of("own", title).withId(number));
    return number;
  }

  boolean knows(long document) {
    return documents.containsKey(document);
  }

  // The generation whose rows are named most often; of several, the latest.
  private FormVersion form(FileTables file) {
    Set<String> words = new HashSet<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells) {
        cells.rows().forEach(row -> row.forEach(cell -> words.add(bare(cell))));
      }
    }
    Map<FormVersion, Long> found = new LinkedHashMap<>();
    for (FormVersion form : forms) {
      found.put(
          form, form.rows().stream().filter(row -> words.contains(bare(row.label()))).count());
    }
    String title =
        file.blocks().isEmpty() || !(file.blocks().getFirst() instanceof Block.Words first)
            ? ""
            : first.words();
    FormVersion best =
        found.entrySet().stream()
            .max(
                Map.Entry.<FormVersion, Long>comparingByValue()
                    .thenComparing(entry -> entry.getKey().version(), Comparator.naturalOrder()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    // Generations share most of their words; the title decides between those of one language.
    FormVersion chosen =
        forms.stream()
            .filter(formVersion -> formVersion.language().equals(best.language()))
            .filter(formVersion -> title.matches(".*[(（]" + formVersion.version() + "年?[)）].*"))
            .findFirst()
            .orElse(best);
    if (found.getOrDefault(chosen, 0L) < 3) {
      throw new BadInput(
          "file",
          "No table of a matrix was found in this file; send a matrix as DOCX, PDF, XLSX, CSV or"
              + " JSON.");
    }
    return chosen;
  }

  private static boolean isHead(Block.Cells cells, Function<CopyLabels, List<String>> heads) {
    return !cells.rows().isEmpty()
        && CopyLabels.ALL.stream()
            .map(heads)
            .anyMatch(
                head ->
                    cells.rows().getFirst().size() >= head.size()
                        && bare(String.join("", cells.rows().getFirst().subList(0, head.size())))
                            .equals(bare(String.join("", head))));
  }

  private static boolean isWord(String key, String text) {
    return CopyLabels.ALL.stream().anyMatch(words -> bare(words.get(key)).equals(bare(text)));
  }

  // 'State: …', 'Date of Report: …' as lines, as on older copies.
  private void headerLine(FormVersion form, String line) {
    int colon = line.indexOf(':');
    if (colon > 0 && colon < 60) {
      header(form, line.substring(0, colon), line.substring(colon + 1).strip());
    }
  }

  private boolean facts(FormVersion form, Block.Cells cells) {
    boolean all = !cells.rows().isEmpty();
    for (List<String> row : cells.rows()) {
      all &= row.size() == 2;
    }
    if (!all || !isWord("state", cells.rows().getFirst().getFirst())) {
      return false;
    }
    cells.rows().forEach(row -> header(form, row.get(0), row.get(1)));
    return true;
  }

  private void header(FormVersion form, String label, String value) {
    if (isWord("state", label) && state.isEmpty()) {
      state = value;
      return;
    }
    for (FormVersion.Column column : form.header().columns()) {
      if (bare(column.label()).equals(bare(label)) && !value.isBlank()) {
        contents.putIfAbsent(new FieldKey("header", column.key()), FieldValue.of(value));
      }
    }
  }

  private void sources(Block.Cells cells) {
    for (List<String> row : cells.rows().subList(1, cells.rows().size())) {
      String number = row.getFirst().replaceAll("\\s", "");
      if (!number.matches("S\\d{1,6}")) {
        tell("Sources: " + String.join(" | ", row));
        continue;
      }
      try {
        long id = Long.parseLong(number.substring(1));
        documents.put(
            id,
            new CitedDocument(
                id,
                row.get(9).isBlank() ? "own" : "",
                row.get(2),
                row.get(1),
                row.get(3),
                row.get(4).replaceAll("\\s", ""),
                row.get(5).replaceAll("\\s", ""),
                row.get(6).replaceAll("\\s", ""),
                row.get(7).replaceAll("\\s", ""),
                row.get(8)));
      } catch (BadInput bad) {
        tell("Sources, " + number + ": " + bad.sentence());
      }
    }
  }

  private void decisions(FormVersion form, Block.Cells cells) {
    for (List<String> row : cells.rows().subList(1, cells.rows().size())) {
      FieldKey key =
          new FieldKey(row.get(0).replaceAll("\\s", ""), row.get(1).replaceAll("\\s", ""));
      if (form.find(key.row()).isEmpty()) {
        tell("Sources that disagree: " + String.join(" | ", row));
        continue;
      }
      FieldValue now = contents.getOrDefault(key, FieldValue.NOTHING);
      contents.put(key, new FieldValue(now.mark(), now.words(), now.citations(), row.get(2)));
    }
  }

  // The part whose rows the table names; where several name the same rows, the heading decides.
  private Optional<FormVersion.Part> part(FormVersion form, Block.Cells cells, String heading) {
    Set<String> words = new HashSet<>();
    cells.rows().forEach(row -> row.forEach(cell -> words.add(bare(cell))));
    FormVersion.Part best = null;
    double most = 0;
    for (FormVersion.Part part : form.parts()) {
      double found = part.rows().stream().filter(row -> words.contains(bare(row.label()))).count();
      boolean named = !heading.isBlank() && bare(part.title()).endsWith(bare(heading));
      found += found == 0 ? 0 : named ? 0.5 : partsSeen.contains(part.key()) ? 0 : 0.25;
      if (found > most) {
        most = found;
        best = part;
      }
    }
    if (best == null && isWord("code", cells.rows().getFirst().getFirst())) {
      return Optional.empty(); // The legend.
    }
    if (best == null) {
      cells.rows().stream()
          .map(row -> String.join(" | ", row.stream().distinct().toList()))
          .filter(line -> !line.isBlank() && !line.startsWith("["))
          .forEach(line -> tell("A table that is no part of the form: " + line));
      return Optional.empty();
    }
    partsSeen.add(best.key());
    return Optional.of(best);
  }

  /** Letters and digits alone, folded. */
  static String bare(String text) {
    return TextFolding.IGNORING_DIACRITICS.words(text).replace(" ", "");
  }
}
