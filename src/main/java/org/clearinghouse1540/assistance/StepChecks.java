package org.clearinghouse1540.assistance;

import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.tasks.Transitions;

/** The checks within one line of a procedure file. */
final class StepChecks {
  private StepChecks() {}

  /** Notes every contradiction. */
  static void check(ProcedureProblems problems, Table.Row row, ProcedureStep step) {
    consent(problems, row, step);
    waiting(problems, row, step);
    problems.check(
        step.mode() == StepMode.OUTSIDE_CASES
            && !(step.after().isEmpty() && step.letters().onTaking().isEmpty()),
        row,
        "step-outside");
  }

  private static void consent(ProcedureProblems problems, Table.Row row, ProcedureStep step) {
    boolean opens = step.use().isPresent();
    problems.check(opens && step.consent() == ConsentRule.NONE, row, "step-needs-consent");
    problems.check(!opens && step.consent() != ConsentRule.NONE, row, "step-consent-unused");
    boolean silence = step.consent() == ConsentRule.SILENCE;
    boolean counted =
        step.timeLimit().filter(limit -> limit.unit() == TimeLimit.Unit.WORKING_DAYS).isPresent();
    problems.check(silence && !counted, row, "step-silence-limit");
    problems.check(silence != step.letters().onSilence().isPresent(), row, "step-silence-letter");
  }

  private static void waiting(ProcedureProblems problems, Table.Row row, ProcedureStep step) {
    boolean waits = Set.of(StepMode.IN_ORDER, StepMode.WHEN_DUE).contains(step.mode());
    problems.check(waits && step.roles().isEmpty(), row, "step-no-role");
    Set<Role> desks = Transitions.get("request-step").receivers();
    problems.check(
        waits && !desks.containsAll(step.roles()),
        row,
        "step-no-desk",
        desks.stream().map(Role::key).sorted().collect(Collectors.joining(", ")));
    problems.check(
        waits && step.wordings().values().stream().anyMatch(word -> word.waiting().isEmpty()),
        row,
        "step-no-waiting");
    boolean computable =
        step.timeLimit().filter(limit -> limit.unit() != TimeLimit.Unit.WORKING_DAYS).isPresent()
            && step.clockStart()
                .filter(Set.of(ClockStart.RECEIVED, ClockStart.DATE_OF_REQUEST)::contains)
                .isPresent();
    problems.check(step.mode() == StepMode.WHEN_DUE && !computable, row, "step-never-due");
  }
}
