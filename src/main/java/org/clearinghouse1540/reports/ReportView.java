package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A national report, and what changed against an earlier one.
 *
 * @param others the other reports of the State
 * @param belonging what belongs to it, or the report to which it belongs
 * @param compared the earlier report with which it is compared
 * @param given the consents to its publication, for those who may see them
 * @param file whether its file was not withdrawn; without it nothing is public
 * @param published whether the consent to its publication is in force
 * @param proposes whether the current user can propose fields of the matrix from it
 * @param acts the acts of its State
 */
@Template("reports/report.jte")
record ReportView(
    ReportsView.Row row,
    List<ReportsView.Row> others,
    Belonging belonging,
    Optional<Compared> compared,
    List<ConsentRecord> given,
    boolean file,
    boolean published,
    boolean proposes,
    Optional<Acts> acts) {
  ReportView {
    others = List.copyOf(others);
    given = List.copyOf(given);
  }

  /**
   * A comparison.
   *
   * @param readable whether both files have a text that can be compared
   */
  public record Compared(ReportsView.Row with, ReportComparison changes, boolean readable) {}

  /**
   * The parts of a report and its further receipts.
   *
   * @param whole the report to which this one belongs, if it is a part
   * @param parts its other languages and corrigenda
   * @param form the form that adds one, where the current user may
   * @param namesState whether the form names the State, for those who record reports of any
   */
  public record Belonging(
      Optional<StateReport> whole,
      List<StateReport> parts,
      List<StateReport.ReceivedAgain> receipts,
      Optional<FormView> form,
      boolean namesState,
      List<Option> relations,
      List<Option> languages) {
    public Belonging {
      parts = List.copyOf(parts);
      receipts = List.copyOf(receipts);
      relations = List.copyOf(relations);
      languages = List.copyOf(languages);
    }
  }

  /** The forms that publish a report and close it again. */
  public record Acts(FormView publication, FormView withdrawal) {}
}
