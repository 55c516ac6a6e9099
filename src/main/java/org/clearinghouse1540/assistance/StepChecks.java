package org.clearinghouse1540.assistance;

import java.util.Set;
import org.clearinghouse1540.kit.files.Table;

/** The checks within one line of a procedure file. */
final class StepChecks {
  private StepChecks() {}

  /** Reports the first contradiction. */
  static void check(Table.Row row, ProcedureStep step) {
    consent(row, step);
    waiting(row, step);
    if (step.mode() == StepMode.OUTSIDE_CASES
        && !(step.after().isEmpty() && step.letters().onTaking().isEmpty())) {
      throw row.wrong("a step outside cases has no earlier steps and no letters");
    }
  }

  private static void consent(Table.Row row, ProcedureStep step) {
    boolean opens = step.use().isPresent();
    if (opens && step.consent() == ConsentRule.NONE) {
      throw row.wrong("a step that opens a request to others needs the State's consent");
    }
    if (!opens && step.consent() != ConsentRule.NONE) {
      throw row.wrong("consent is required, but no effect makes use of it");
    }
    boolean silence = step.consent() == ConsentRule.SILENCE;
    boolean counted =
        step.timeLimit().filter(limit -> limit.unit() == TimeLimit.Unit.WORKING_DAYS).isPresent();
    if (silence && !counted) {
      throw row.wrong("a silence procedure needs a time limit in working days");
    }
    if (silence != step.letters().onSilence().isPresent()) {
      throw row.wrong("a silence procedure and its letter belong together");
    }
  }

  private static void waiting(Table.Row row, ProcedureStep step) {
    boolean waits = Set.of(StepMode.IN_ORDER, StepMode.WHEN_DUE).contains(step.mode());
    if (waits && step.roles().isEmpty()) {
      throw row.wrong("a case waits for this step, but for no role");
    }
    if (waits && step.wordings().values().stream().anyMatch(word -> word.waiting().isEmpty())) {
      throw row.wrong("a case waits for this step, whose words lack 'waiting'");
    }
    boolean computable =
        step.timeLimit().filter(limit -> limit.unit() != TimeLimit.Unit.WORKING_DAYS).isPresent()
            && step.clockStart()
                .filter(Set.of(ClockStart.RECEIVED, ClockStart.DATE_OF_REQUEST)::contains)
                .isPresent();
    if (step.mode() == StepMode.WHEN_DUE && !computable) {
      throw row.wrong(
          "a step that falls due needs a time limit in months or years from the request");
    }
  }
}
