package org.clearinghouse1540.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.junit.jupiter.api.Test;

/** A difference that each daily check finds again is one task, so its mail is sent once. */
class JournalCheckTasksTest {
  private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
  private static final Viewer ADMINISTRATOR = new Viewer("admin", Role.ADMINISTRATOR, "");

  private final LastJournalCheck last = new LastJournalCheck();
  private final JournalCheckTasks tasks =
      new JournalCheckTasks(last, Clock.fixed(FIRST, ZoneOffset.UTC));

  private void check(int day, List<RowFinding> findings) {
    last.set(
        FIRST.plus(Duration.ofDays(day)),
        new JournalCheck.Result(
            new VerificationResult.Intact(1, 1), Optional.of(new RowComparison(1, 1, findings))));
  }

  private List<Task> waiting() {
    return tasks.waitingFor(ADMINISTRATOR, Language.EN);
  }

  @Test
  void theSameDifferenceOnTheNextDayIsTheSameTask() {
    List<RowFinding> findings =
        List.of(new RowFinding("outreach_event", "1", RowFinding.Kind.CHANGED));
    check(0, findings);
    List<Task> before = waiting();
    check(1, findings);
    check(2, findings);
    assertThat(waiting()).hasSize(1).isEqualTo(before);
  }

  @Test
  void aDifferenceAfterAnIntactCheckIsNew() {
    List<RowFinding> findings =
        List.of(new RowFinding("outreach_event", "1", RowFinding.Kind.CHANGED));
    check(0, findings);
    check(1, List.of());
    assertThat(waiting()).isEmpty();
    check(2, findings);
    assertThat(waiting()).extracting(Task::since).containsExactly(LocalDate.of(2026, 3, 4));
  }
}
