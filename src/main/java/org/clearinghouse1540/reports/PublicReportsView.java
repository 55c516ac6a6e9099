package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The national reports that their States publish. */
@Template("reports/public.jte")
record PublicReportsView(List<ReportsView.Row> rows) {
  PublicReportsView {
    rows = List.copyOf(rows);
  }
}
