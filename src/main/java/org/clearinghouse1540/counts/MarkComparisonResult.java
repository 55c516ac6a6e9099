package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The marks of two rules, for the rows that both forms have.
 *
 * @param alone the rows and columns that have no single counterpart in the other form
 */
record MarkComparisonResult(
    MarkCount before, MarkCount after, Bases bases, List<Pair> pairs, List<Alone> alone) {
  private static final String SOURCE = "Clearinghouse 1540";

  MarkComparisonResult {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /**
   * The States whose matrices are counted.
   *
   * @param common whether only those count that are on both sides
   * @param before the names of those that are on the earlier side alone
   * @param after the names of those that are on the later side alone
   */
  record Bases(boolean common, List<String> before, List<String> after) {
    Bases {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** A field with its numbers before and after; the labels are those of the later form. */
  record Pair(String row, String column, MarkCount.Line before, MarkCount.Line after) {}

  /** A row without a single counterpart, with the note of the mapping of rows. */
  record Alone(String form, String row, String note) {}

  /** The comparison as a document. */
  PrintDocument document(Language language) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    parts.add(labelled("counts.changes.before", before.rule().text(), language));
    parts.add(labelled("counts.changes.after", after.rule().text(), language));
    parts.add(
        labelled(
            "counts.changes.matrices", before.matrices() + " / " + after.matrices(), language));
    if (bases.common()) {
      parts.add(new PrintDocument.Part.Words(Texts.get(language, "counts.changes.common")));
    }
    if (!bases.before().isEmpty()) {
      parts.add(
          labelled("counts.changes.only-earlier", String.join("; ", bases.before()), language));
    }
    if (!bases.after().isEmpty()) {
      parts.add(labelled("counts.changes.only-later", String.join("; ", bases.after()), language));
    }
    parts.add(new PrintDocument.Part.Words(Texts.get(language, "counts.changes.means")));
    parts.add(new PrintDocument.Part.Words(Texts.get(language, "matrix.no-measure")));
    parts.add(table(language));
    if (!alone.isEmpty()) {
      parts.add(new PrintDocument.Part.Heading(Texts.get(language, "counts.changes.alone")));
      parts.add(
          new PrintDocument.Part.Rows(
              List.of(
                  Texts.get(language, "counts.form"),
                  Texts.get(language, "counts.row"),
                  Texts.get(language, "counts.changes.note")),
              alone.stream().map(row -> List.of(row.form(), row.row(), row.note())).toList()));
    }
    return new PrintDocument(
        Texts.get(language, "counts.changes.title"), language, "", SOURCE, parts);
  }

  private static PrintDocument.Part labelled(String key, String words, Language language) {
    return new PrintDocument.Part.Labelled(Texts.get(language, key), words);
  }

  /** The numbers before and after of each field. */
  PrintDocument.Part.Rows table(Language language) {
    List<String> head = new ArrayList<>();
    head.add(Texts.get(language, "counts.row"));
    head.add(Texts.get(language, "counts.column"));
    for (String when : List.of("counts.changes.earlier", "counts.changes.later")) {
      for (FieldMark mark : FieldMark.values()) {
        head.add(
            Texts.get(
                language,
                when,
                mark == FieldMark.NOTHING_RECORDED
                    ? Texts.get(language, "matrix.nothing")
                    : mark.code()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      List<String> row = new ArrayList<>(List.of(pair.row(), pair.column()));
      for (MarkCount.Line line : List.of(pair.before(), pair.after())) {
        for (FieldMark mark : FieldMark.values()) {
          row.add(Integer.toString(line.with(mark)));
        }
      }
      rows.add(row);
    }
    return new PrintDocument.Part.Rows(head, rows);
  }
}
