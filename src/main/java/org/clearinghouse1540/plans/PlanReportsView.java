package org.clearinghouse1540.plans;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** The requests to agencies for lines of a plan, and the reports that wait for the State. */
@Template("plans/reports.jte")
record PlanReportsView(
    NationalPlan plan, List<OpenReport> waiting, AgencyChoices handOver, FormView form) {
  PlanReportsView {
    waiting = List.copyOf(waiting);
  }

  /**
   * The form that gives the lines of a closed agency to another one.
   *
   * @param closed the agencies whose account is closed
   * @param open those that can take the lines
   */
  public record AgencyChoices(List<Option> closed, List<Option> open, FormView form) {
    public AgencyChoices {
      closed = List.copyOf(closed);
      open = List.copyOf(open);
    }
  }

  /**
   * A request to an agency.
   *
   * @param agency the name of the agency
   * @param changes what its report changes in the line
   */
  public record OpenReport(
      LineReport report, PlanLine line, String agency, List<PlanComparison.ValueChange> changes) {
    public OpenReport {
      changes = List.copyOf(changes);
    }

    /** The request with the version of its line and its report, as a person saw them. */
    public String seen() {
      String results = report.reported().isPresent() ? report.results().toString() : "";
      return report.id()
          + "-"
          + line.version()
          + "-"
          + UUID.nameUUIDFromBytes(results.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the agency reported. */
    public boolean isReported() {
      return report.reported().isPresent();
    }
  }

  /** Whether any agency reported. */
  public boolean isAnyReported() {
    return waiting.stream().anyMatch(OpenReport::isReported);
  }
}
