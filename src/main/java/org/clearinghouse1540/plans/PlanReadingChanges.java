package org.clearinghouse1540.plans;

import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/** Takes over into a plan what its State chose from a file. */
@Component
class PlanReadingChanges {
  private final PlanLines lines;
  private final PlanReadings readings;
  private final Agencies agencies;
  private final Journal journal;

  PlanReadingChanges(PlanLines lines, PlanReadings readings, Agencies agencies, Journal journal) {
    this.lines = lines;
    this.readings = readings;
    this.agencies = agencies;
    this.journal = journal;
  }

  /** The decisions on a file. */
  PlanReadingForm form(NationalPlan plan, PlanReading reading) {
    return new PlanReadingForm(reading, lines.list(plan.id()), agencies.names(plan.state()));
  }

  /**
   * Changes and adds lines in one transaction, and closes the file.
   *
   * @throws org.clearinghouse1540.kit.BadInput if a line or the plan changed in the meantime
   */
  void take(
      Actor actor, NationalPlan plan, PlanReading reading, PlanReadingForm.Decision decision) {
    journal.inTransaction(
        () -> {
          decision
              .changed()
              .forEach((line, content) -> lines.change(actor, plan, line, line.version(), content));
          if (!decision.added().isEmpty()) {
            lines.add(actor, plan, decision.added());
          }
          readings.close(actor, plan, reading, true);
        });
  }
}
