package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * A part of the draft of a report: each row with its recorded values and the State's own text.
 *
 * @param next the address of the next part
 */
@Template("reports/text.jte")
record ReportTextView(String title, List<Row> rows, Optional<String> next, FormView form) {
  ReportTextView {
    rows = List.copyOf(rows);
  }

  /**
   * A row of the form.
   *
   * @param field the name of its field
   * @param name its number and name
   * @param proposed whether its text is that of an earlier version of the form
   * @param recorded the recorded values, each with its column
   */
  public record Row(String field, Message name, boolean proposed, List<String> recorded) {
    public Row {
      recorded = List.copyOf(recorded);
    }
  }
}
