package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * Parses the lists behind the tables of a copy: documents, passages, sources of rows and
 * conflicting sources; and the citations that refer to them.
 */
final class CopyLists {
  private static final Pattern NUMBER = Pattern.compile("\\[S(\\d{1,6})\\]");
  private static final Pattern PASSAGE = Pattern.compile("P\\d{1,6}");

  private final LayoutCopyParser copy;
  private final FormVersion form;
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();
  private PassageList passages = PassageList.NONE;

  CopyLists(LayoutCopyParser copy, FormVersion form) {
    this.copy = copy;
    this.form = form;
  }

  Map<Long, CitedDocument> documents() {
    return documents;
  }

  /** Reads the list of documents: first, because citations refer to them. */
  void sources(Block.Cells cells) {
    int columns = DataCopyWriter.SOURCE_HEAD.size();
    rows(cells, columns, "exchange.unrecognized.source", this::source);
    for (int line = 1; line < cells.rows().size(); line++) {
      List<String> row = cells.rows().get(line);
      String common = row.size() < columns ? "" : LayoutCopyParser.bare(row.get(columns - 1));
      if (!common.isEmpty() && !common.equals("common")) {
        Message reason = copy.report("exchange.unrecognized.source", common);
        copy.account().report(cells, line, columns - 1, reason);
      }
    }
  }

  private boolean source(List<String> row) {
    String number = row.getFirst().replaceAll("\\s", "");
    if (!number.matches("S\\d{1,6}")) {
      return false;
    }
    Optional<CitedDocument> read =
        copy.parse(
            Message.of("exchange.place.source", number),
            () -> document(Long.parseLong(number.substring(1)), row));
    read.ifPresent(document -> documents.put(document.id(), document));
    return read.isPresent();
  }

  // Reads the rows below the head of a list; a row that was not read is reported.
  private void rows(
      Block.Cells cells, int columns, String problem, Predicate<List<String>> reader) {
    copy.account().place(cells, 0, 0, columns);
    for (int line = 1; line < cells.rows().size(); line++) {
      List<String> row = cells.rows().get(line);
      if (row.size() >= columns && reader.test(row)) {
        copy.account().place(cells, line, 0, columns);
      } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        copy.account().report(cells, line, copy.report(problem, String.join(" | ", row)));
      }
    }
  }

  private static CitedDocument document(long number, List<String> row) {
    return new CitedDocument(
        number,
        LayoutCopyParser.bare(row.get(9)).contains("common") ? "" : "own",
        row.get(2),
        row.get(1),
        row.get(3),
        row.get(4).replaceAll("\\s", ""),
        row.get(5).replaceAll("\\s", ""),
        row.get(6).replaceAll("\\s", ""),
        row.get(7).replaceAll("\\s", ""),
        row.get(8));
  }

  /** Reads the list of long passages, to which citations refer as well. */
  void passages(Block.Cells cells) {
    Map<Integer, String> found = new LinkedHashMap<>();
    rows(
        cells,
        2,
        "exchange.unrecognized.source",
        row -> {
          String number = row.getFirst().strip();
          return PASSAGE.matcher(number).matches()
              && found.putIfAbsent(Integer.parseInt(number.substring(1)), row.get(1)) == null;
        });
    passages = PassageList.read(found);
  }

  /** Reads the sources of the rows whose table has no column for them. */
  void cited(Block.Cells cells) {
    Map<String, FieldKey> fields = new HashMap<>();
    for (FieldKey key : FormFields.of(form).kinds().keySet()) {
      if (key.column().equals(FormVersion.Column.CITED)) {
        fields.put(LayoutCopyParser.bare(FieldLabel.of(form, key).rowWithPart()), key);
      }
    }
    rows(
        cells,
        2,
        "exchange.unrecognized.source",
        row -> {
          FieldKey key = fields.get(LayoutCopyParser.bare(row.get(0)));
          return key != null && cited(key, row.get(1));
        });
  }

  private boolean cited(FieldKey key, String text) {
    String place = FieldLabel.of(form, key).withPart();
    List<Message> reasons = new ArrayList<>();
    Optional<FieldValue> value =
        copy.parse(place, () -> FieldValue.of(citations(text, place, reasons)));
    FieldValue before = value.map(found -> copy.contents().putIfAbsent(key, found)).orElse(null);
    return value.isPresent() && reasons.isEmpty() && (before == null || before.equals(value.get()));
  }

  /** Reads the list of conflicting sources: last, because it adds to the marks. */
  void decisions(Block.Cells cells) {
    Map<String, FieldKey> fields = new HashMap<>();
    for (FieldKey key : FormFields.of(form).kinds().keySet()) {
      FieldLabel label = FieldLabel.of(form, key);
      fields.put(LayoutCopyParser.bare(label.rowWithPart() + label.column()), key);
    }
    rows(
        cells,
        3,
        "exchange.unrecognized.decision",
        row -> {
          FieldKey key = fields.get(LayoutCopyParser.bare(row.get(0) + row.get(1)));
          if (key == null) {
            return false;
          }
          FieldValue now = copy.contents().getOrDefault(key, FieldValue.NOTHING);
          copy.contents()
              .put(key, new FieldValue(now.mark(), now.words(), now.citations(), row.get(2)));
          return true;
        });
  }

  /**
   * The citations in a cell: a line each, with the number of a document or in any words.
   *
   * @param reasons gets the reason for each line that refers to an unknown document
   */
  List<Citation> citations(String text, String place, List<Message> reasons) {
    List<Citation> numbered = new ArrayList<>();
    List<Citation> written = new ArrayList<>();
    for (String given : text.lines().filter(words -> !words.isBlank()).toList()) {
      String line = inOrder(given);
      Optional<Citation> read = CitationFormat.read(line, passages);
      if (read.isPresent() && documents.containsKey(read.get().document())) {
        numbered.add(read.get());
        continue;
      }
      if (read.isPresent()) {
        reasons.add(copy.report("exchange.unrecognized.citation", place, line));
      }
      for (WrittenCitation one : WrittenCitation.of(line)) {
        written.add(Citation.of(documentOf(one)).at(one.places()));
      }
    }
    numbered.addAll(Citation.joined(written));
    return numbered;
  }

  // In a file of pages, a line from right to left can be in the order of the drawing: the title of
  // the document is behind its number, and the places are before it, the last one first.
  private String inOrder(String line) {
    Matcher number = NUMBER.matcher(line);
    CitedDocument cited = number.find() ? documents.get(Long.parseLong(number.group(1))) : null;
    if (cited == null) {
      return line;
    }
    String title = LayoutCopyParser.bare(cited.title());
    String before = line.substring(0, number.start());
    String after = line.substring(number.end());
    boolean turned =
        LayoutCopyParser.bare(after).equals(title)
            && !LayoutCopyParser.bare(before).endsWith(title);
    return turned
        ? after.strip()
            + " "
            + number.group()
            + String.join("·", List.of(("·" + before).split("·")).reversed())
        : line;
  }

  // The document with this title and address, or without one; a new one if there is none.
  private long documentOf(WrittenCitation written) {
    String title = written.title();
    CitedDocument wanted =
        CitedDocument.of("own", title.substring(0, Math.min(500, title.length())));
    for (CitedDocument cited : documents.values()) {
      boolean same = cited.title().equalsIgnoreCase(wanted.title());
      if (same && (written.address().isEmpty() || cited.address().equals(written.address()))) {
        return cited.id();
      }
      if (same && cited.address().isEmpty()) {
        documents.put(cited.id(), cited.withAddress(written.address()));
        return cited.id();
      }
    }
    long number = documents.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    documents.put(number, wanted.withAddress(written.address()).withId(number));
    return number;
  }
}
