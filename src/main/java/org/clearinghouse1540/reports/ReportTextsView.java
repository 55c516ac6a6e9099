package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The parts of the form as parts of the draft of a report. */
@Template("reports/texts.jte")
record ReportTextsView(List<Part> parts) {
  ReportTextsView {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the form.
   *
   * @param written the number of its rows with a text of the State
   */
  public record Part(String address, String title, int written, int rows) {}
}
