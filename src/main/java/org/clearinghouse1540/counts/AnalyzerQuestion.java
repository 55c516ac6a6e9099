package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The fields and States that the analyzer compares.
 *
 * @param matrices the matrices, as a rule of counts
 * @param rows the keys of rows of one part of the form; at least one
 * @param mark a mark that one of their fields has; empty for any
 * @param text words that they contain; empty for any
 */
record AnalyzerQuestion(
    CountRule matrices, List<String> rows, Optional<FieldMark> mark, String text) {
  private static final int LONGEST = 200;
  private static final String NOTHING = "nothing";

  AnalyzerQuestion {
    rows = List.copyOf(rows);
  }

  /** The question of an address; the first row of a part if none is chosen. */
  static AnalyzerQuestion of(Form query, CountRule matrices, FormVersion.Part part) {
    List<String> rows = query.values("row");
    for (String row : rows) {
      if (part.find(row).isEmpty()) {
        throw BadInput.of("row", "counts.refused.row", row, part.title());
      }
    }
    String mark = query.value("mark");
    Optional<FieldMark> found = mark.equals(NOTHING) ? FieldMark.find("") : FieldMark.find(mark);
    if (found.isEmpty()) {
      throw BadInput.of("mark", "kit.form.choice");
    }
    String text = query.text("text", LONGEST);
    query.check();
    return new AnalyzerQuestion(
        matrices,
        rows.isEmpty() ? part.rows().stream().limit(1).map(FormVersion.Row::key).toList() : rows,
        mark.isEmpty() ? Optional.empty() : found,
        text);
  }

  /** The value of a mark in the form, where an empty one means any. */
  static String value(FieldMark mark) {
    return mark == FieldMark.NOTHING_RECORDED ? NOTHING : mark.code();
  }

  /** The parameters of the address of this question, without the page. */
  String parameters() {
    StringBuilder address =
        new StringBuilder("rule=").append(RecordListView.encoded(matrices.text()));
    rows.forEach(row -> address.append("&row=").append(RecordListView.encoded(row)));
    mark.ifPresent(found -> address.append("&mark=").append(RecordListView.encoded(value(found))));
    if (!text.isEmpty()) {
      address.append("&text=").append(RecordListView.encoded(text));
    }
    return address.toString();
  }
}
