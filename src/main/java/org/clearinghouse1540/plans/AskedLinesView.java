package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/** The lines that an agency is asked to fill and report. */
@Template("plans/asked-lines.jte")
record AskedLinesView(Paging paging, List<Row> rows) {
  AskedLinesView {
    rows = List.copyOf(rows);
  }

  /** A request with the action of its line. */
  record Row(LineReport report, String action) {}
}
