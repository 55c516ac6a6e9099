package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * Parses a copy in the official layout. A table is assigned to a part by the labels of its rows, a
 * cell to a field by its row and the position of its column. The rest is reported. Pure.
 */
final class LayoutCopyParser {
  private static final int MOST_REPORTS = 2_000;
  private static final Pattern DATED = Pattern.compile("^.{0,40}\\b(19|20)\\d\\d\\b.{0,12}$");

  private final List<FormVersion> forms;
  private final List<Message> unrecognized = new ArrayList<>();
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();
  private final Set<String> partsSeen = new HashSet<>();
  private String state = "";
  private boolean inAdditions;

  private LayoutCopyParser(List<FormVersion> forms) {
    this.forms = forms;
  }

  /**
   * Parses a file.
   *
   * @throws BadInput if the file has no table of a matrix
   */
  static ImportProposal read(FileTables file, List<FormVersion> forms) {
    return new LayoutCopyParser(forms).read(file);
  }

  private ImportProposal read(FileTables file) {
    FormVersionDetector detector = new FormVersionDetector(forms);
    FormVersion form = detector.detect(file);
    detector.remark().ifPresent(unrecognized::add);
    String heading = "";
    // In a file of pages, tables in a right-to-left language are in the order of the drawing.
    boolean drawn =
        form.direction().equals("rtl") && file.mediaType().equals(CopyFormat.PDF.mediaType());
    List<Block> blocks =
        OfficialSection.divided(
            drawn ? file.blocks().stream().map(LayoutCopyParser::turned).toList() : file.blocks());
    // Documents first, because citations refer to them and their list may be at the end.
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
    file.warnings().forEach(warning -> report("exchange.unrecognized.warning", warning));
    unrecognized.addAll(problems.problems());
    return new ImportProposal(
        state, defined(form), CopyLabels.status(blocks), contents, documents, unrecognized);
  }

  // The version with the words of its definition, not of the language of the copy.
  private FormVersion defined(FormVersion form) {
    return forms.stream()
        .filter(known -> known.version().equals(form.version()))
        .findFirst()
        .orElse(form);
  }

  private static Block turned(Block block) {
    return block instanceof Block.Cells cells
        ? new Block.Cells(cells.name(), cells.rows().stream().map(List::reversed).toList())
        : block;
  }

  Map<FieldKey, FieldValue> contents() {
    return contents;
  }

  /** Reports a passage that could not be assigned to a field. */
  void report(String key, Object... arguments) {
    if (unrecognized.size() < MOST_REPORTS) {
      unrecognized.add(Message.of(key, arguments));
    }
  }

  /** Parses a part of the file; its problems are reported with the place. */
  <T> Optional<T> parse(Object place, Supplier<T> parser) {
    return problems.parse(place, parser);
  }

  /** The number of the document with this title; a new number if there is none. */
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

  // 'State: …' or 'Date of Report: …' in one line, as in older copies.
  private void headerLine(FormVersion form, String line) {
    int colon = line.indexOf(':');
    if (colon > 0 && colon < 60 && partsSeen.isEmpty()) {
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
    if (isWord("state", label) && (state.isEmpty() || state.equals(value))) {
      state = value;
      return;
    }
    String key = headerColumn(form, label);
    inAdditions = !value.isBlank() && key.equals(CopyLabels.additions(form));
    if (value.isBlank()) {
      return;
    }
    if (!key.isEmpty()) {
      contents.merge(
          new FieldKey("header", key),
          FieldValue.of(value),
          (before, more) ->
              before.words().equals(more.words())
                  ? before
                  : FieldValue.of(before.words() + "; " + more.words()));
    } else if (DATED.matcher(value).find()) {
      report("exchange.unrecognized.header", label, value);
    }
  }

  // Older copies give each addition a separate line, numbered from the second on.
  private String headerColumn(FormVersion form, String label) {
    for (FormVersion.Column column : form.header().columns()) {
      if (bare(column.label()).equals(bare(label))) {
        return column.key();
      }
    }
    boolean addition =
        CopyLabels.isAddition(label) || inAdditions && label.strip().matches("\\d{1,2}");
    return addition ? CopyLabels.additions(form) : "";
  }

  private void sources(Block.Cells cells) {
    for (List<String> row : cells.rows().subList(1, cells.rows().size())) {
      String number = row.getFirst().replaceAll("\\s", "");
      if (!number.matches("S\\d{1,6}")) {
        report("exchange.unrecognized.source", String.join(" | ", row));
        continue;
      }
      parse(
              Message.of("exchange.place.source", number),
              () -> document(Long.parseLong(number.substring(1)), row))
          .ifPresent(document -> documents.put(document.id(), document));
    }
  }

  private static CitedDocument document(long number, List<String> row) {
    return new CitedDocument(
        number,
        row.get(9).isBlank() ? "own" : "",
        row.get(2),
        row.get(1),
        row.get(3),
        row.get(4).replaceAll("\\s", ""),
        row.get(5).replaceAll("\\s", ""),
        row.get(6).replaceAll("\\s", ""),
        row.get(7).replaceAll("\\s", ""),
        row.get(8));
  }

  private void decisions(FormVersion form, Block.Cells cells) {
    Map<String, FieldKey> fields = new HashMap<>();
    for (FieldKey key : FormFields.of(form).kinds().keySet()) {
      FieldLabel label = FieldLabel.of(form, key);
      fields.put(bare(label.rowWithPart() + label.column()), key);
    }
    for (List<String> row : cells.rows().subList(1, cells.rows().size())) {
      FieldKey key = fields.get(bare(row.get(0) + row.get(1)));
      if (key == null) {
        report("exchange.unrecognized.decision", String.join(" | ", row));
        continue;
      }
      FieldValue now = contents.getOrDefault(key, FieldValue.NOTHING);
      contents.put(key, new FieldValue(now.mark(), now.words(), now.citations(), row.get(2)));
    }
  }

  // The part whose rows are in the table; if several have the same rows, the heading decides.
  private Optional<FormVersion.Part> part(FormVersion form, Block.Cells cells, String heading) {
    FormVersion.Part best = null;
    double most = 0;
    for (FormVersion.Part part : form.parts()) {
      RowLabels labels = new RowLabels(part.rows());
      double found =
          cells.rows().stream()
              .flatMap(row -> row.stream().limit(3).flatMap(cell -> labels.find(cell).stream()))
              .distinct()
              .count();
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
          .forEach(line -> report("exchange.unrecognized.table", line));
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
