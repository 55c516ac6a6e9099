package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Revises a plan: the next edition begins with all lines and their results, and the edition before
 * it stays as it is. Requests to agencies that were not answered end, and are made again.
 */
@Component
class PlanRevision {
  private final NationalPlans plans;
  private final PlanLines lines;
  private final LineReports reports;
  private final Journal journal;
  private final Clock clock;

  PlanRevision(
      NationalPlans plans, PlanLines lines, LineReports reports, Journal journal, Clock clock) {
    this.plans = plans;
    this.lines = lines;
    this.reports = reports;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Begins the next edition.
   *
   * @return its number
   * @throws BadInput if it was begun in the meantime, or the report of an agency waits
   */
  long revise(Actor actor, NationalPlan plan) {
    return journal.inTransaction(
        () -> {
          boolean waits =
              reports.listOfState(plan.state()).stream()
                  .anyMatch(report -> report.plan() == plan.id() && report.reported().isPresent());
          if (waits) {
            throw BadInput.of("", "plans.refused.reports-wait");
          }
          long next = plans.revise(actor, plan);
          lines.copy(actor, plan, next);
          reports.closeAll(plan, LocalDate.now(clock));
          plans.writeJournal(actor, plan.state());
          return next;
        });
  }
}
