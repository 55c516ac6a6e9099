package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.matrix.Matrix;
import org.clearinghouse1540.matrix.OpeningCell;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.Plan;
import org.clearinghouse1540.plans.Plans;
import org.clearinghouse1540.sources.Report;
import org.clearinghouse1540.sources.Reports;
import org.springframework.stereotype.Component;

/** What the public may see of a State: facts that are public at their source, one by one. */
@Component
final class PublicStates {
  private final Reports reports;
  private final Matrices matrices;
  private final Plans plans;
  private final PublicEvents events;
  private final Gate gate;

  PublicStates(Reports reports, Matrices matrices, Plans plans, PublicEvents events, Gate gate) {
    this.reports = reports;
    this.matrices = matrices;
    this.plans = plans;
    this.events = events;
    this.gate = gate;
  }

  /**
   * The public facts of a State. The marks of its matrix are none of them: they need three keys.
   */
  record PublicState(
      List<Published<Report>> reports,
      Published<Matrix> treaties,
      List<Published<Plan>> plans,
      List<Published<Event>> events) {}

  Optional<PublicState> find(String code) {
    Subject subject = new Subject(Subject.Kind.REFERENCE, code);
    List<Published<Report>> shownReports = new ArrayList<>();
    for (Report report : reports.listOfState(code)) {
      gate.askForReference(report, subject, report.address())
          .published()
          .ifPresent(shownReports::add);
    }
    List<Published<Plan>> shownPlans = new ArrayList<>();
    for (Plan plan : plans.listOfState(code)) {
      // A plan that is not confirmed as submitted stays a draft of the State's own.
      if (!plan.draft()) {
        gate.askForReference(plan, subject, plan.address()).published().ifPresent(shownPlans::add);
      }
    }
    Matrix treatiesOnly = treatiesOnly(matrices.get(code));
    return gate.askForReference(treatiesOnly, subject, addressOf(treatiesOnly))
        .published()
        .map(
            treaties ->
                new PublicState(shownReports, treaties, shownPlans, events.listOfState(code)));
  }

  // Only lines whose source is public at an address, and no mark that a person recorded.
  private static Matrix treatiesOnly(Matrix matrix) {
    Map<String, OpeningCell> cells = new TreeMap<>();
    matrix
        .opening()
        .forEach(
            (row, cell) -> {
              List<OpeningCell.Line> lines =
                  cell.lines().stream().filter(PublicStates::isPublic).toList();
              if (!lines.isEmpty()) {
                cells.put(row, new OpeningCell(cell.mark(), lines));
              }
            });
    return new Matrix(
        matrix.form(),
        cells,
        Map.of(),
        matrix.apart().stream().filter(PublicStates::isPublic).toList());
  }

  private static boolean isPublic(OpeningCell.Line line) {
    return line.adherence().address().startsWith("http");
  }

  private static String addressOf(Matrix matrix) {
    return matrix.opening().values().stream()
        .flatMap(cell -> cell.lines().stream())
        .map(line -> line.adherence().address())
        .findFirst()
        .orElse("");
  }
}
