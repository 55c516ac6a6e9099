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
import org.clearinghouse1540.matrix.TreatyCell;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.sources.NationalReports;
import org.springframework.stereotype.Component;

/** The public facts of a State, each of which is public at its source. */
@Component
final class PublicStates {
  private final NationalReports reports;
  private final Matrices matrices;
  private final ActionPlans plans;
  private final PublicEvents events;
  private final Gate gate;

  PublicStates(
      NationalReports reports,
      Matrices matrices,
      ActionPlans plans,
      PublicEvents events,
      Gate gate) {
    this.reports = reports;
    this.matrices = matrices;
    this.plans = plans;
    this.events = events;
    this.gate = gate;
  }

  /**
   * The public facts of a State. The treaties do not include the marks of its matrix, which need
   * three keys; a published matrix is on another page.
   *
   * @param treaties none if they are withheld or without a public source
   */
  record PublicState(
      List<Published<NationalReport>> reports,
      Optional<Published<Matrix>> treaties,
      List<Published<ActionPlan>> plans,
      List<Published<Event>> events) {

    /** Whether there is any entry of a reference table. */
    boolean hasReferences() {
      return !reports.isEmpty() || treaties.isPresent() || !plans.isEmpty();
    }
  }

  /**
   * The facts of a Member State that may be shown. Every State has its page, to which others lead;
   * a withheld State has one without entries of reference tables.
   */
  PublicState get(String code) {
    Subject subject = new Subject(Subject.Kind.REFERENCE, code);
    List<Published<NationalReport>> shownReports = new ArrayList<>();
    for (NationalReport report : reports.listOfState(code)) {
      gate.askForReference(report, subject, report.address())
          .published()
          .ifPresent(shownReports::add);
    }
    List<Published<ActionPlan>> shownPlans = new ArrayList<>();
    for (ActionPlan plan : plans.listOfState(code)) {
      // A plan without confirmed submission is an internal draft of the State.
      if (!plan.draft()) {
        gate.askForReference(plan, subject, plan.address()).published().ifPresent(shownPlans::add);
      }
    }
    Matrix treatiesOnly = treatiesOnly(matrices.get(code));
    return new PublicState(
        shownReports,
        gate.askForReference(treatiesOnly, subject, addressOf(treatiesOnly)).published(),
        shownPlans,
        events.listOfState(code));
  }

  // Only treaty records with a public source, and no recorded marks.
  private static Matrix treatiesOnly(Matrix matrix) {
    Map<String, TreatyCell> cells = new TreeMap<>();
    matrix
        .opening()
        .forEach(
            (row, cell) -> {
              List<TreatyCell.Line> lines =
                  cell.lines().stream().filter(PublicStates::isPublic).toList();
              if (!lines.isEmpty()) {
                cells.put(row, new TreatyCell(cell.mark(), lines));
              }
            });
    return new Matrix(
        matrix.form(),
        cells,
        Map.of(),
        matrix.others().stream().filter(PublicStates::isPublic).toList());
  }

  private static boolean isPublic(TreatyCell.Line line) {
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
