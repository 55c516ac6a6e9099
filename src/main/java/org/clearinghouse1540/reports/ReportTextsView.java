package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The parts of the form as parts of the draft of a report.
 *
 * @param unplaced the texts of earlier versions of the form without a counterpart
 */
@Template("reports/texts.jte")
record ReportTextsView(List<Part> parts, List<EarlierDraft.Unplaced> unplaced) {
  ReportTextsView {
    parts = List.copyOf(parts);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * A part of the form.
   *
   * @param written the number of its rows with a text of the State
   * @param proposed the number of its rows with a text of an earlier version of the form
   */
  public record Part(String address, String title, int written, int rows, int proposed) {}
}
