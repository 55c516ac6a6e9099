package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * A yearly report with its tables.
 *
 * @param inside whether the reader sees reports that are not public
 * @param approval the form that approves it, where the current user may
 * @param withdrawal the form that ends its publication, where the current user may
 */
@Template("counts/yearly.jte")
record YearlyView(
    YearlyReport report,
    YearlyText text,
    boolean inside,
    boolean published,
    Optional<FormView> approval,
    Optional<FormView> withdrawal) {

  /** The formats of its files. */
  List<String> files() {
    return List.of("DOCX", "PDF", "XLSX", "CSV");
  }

  /** The address of the list in which it is. */
  String list() {
    return inside ? "/counts/yearly" : "/public/yearly";
  }

  /** The address of its file in a format. */
  String file(String format) {
    return (inside ? report.address() : report.publicAddress())
        + "/file/"
        + format.toLowerCase(Locale.ROOT);
  }
}
