package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * A yearly report with its tables.
 *
 * @param approval the form that approves it, where the current user may
 * @param withdrawal the form that ends its publication, where the current user may
 */
@Template("counts/yearly.jte")
record YearlyView(
    YearlyReport report,
    YearlyText text,
    boolean published,
    Optional<FormView> approval,
    Optional<FormView> withdrawal) {

  /** The formats of its files. */
  List<String> files() {
    return List.of("DOCX", "PDF", "XLSX", "CSV");
  }

  /** The address of its file in a format. */
  String file(String format) {
    return report.address() + "/file/" + format.toLowerCase(Locale.ROOT);
  }
}
