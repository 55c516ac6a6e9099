package org.clearinghouse1540.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The order of tasks on a desk and in a message. */
class TaskOrderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
  private static final Task NOTICE =
      Transitions.get("offer-accepted").notice("event", "A notice", DAY.minusYears(1), 1);
  private static final Task OLD = task("Old", DAY.minusDays(90));
  private static final Task NEW = task("New", DAY);
  private static final Task DUE = due("Due", DAY.plusDays(5));
  private static final Task LATE = due("Late", DAY.minusDays(5));

  @Test
  void deadlinesComeFirstThenTheOldestAndNoticesLast() {
    assertThat(List.of(NOTICE, NEW, DUE, OLD, LATE).stream().sorted(TaskOrder.BY_URGENCY).toList())
        .containsExactly(LATE, DUE, OLD, NEW, NOTICE);
  }

  @Test
  void aGroupStandsWhereItsMostUrgentEntryStands() {
    assertThat(
            TaskOrder.groups(
                List.of(NOTICE, NEW, DUE, OLD, LATE),
                Function.identity(),
                task -> List.of(DUE, OLD, NOTICE).contains(task) ? "one" : "other"))
        .extracting(
            group -> group.key().name() + " " + group.key().notices(), group -> group.entries())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("other false", List.of(LATE, NEW)),
            org.assertj.core.groups.Tuple.tuple("one false", List.of(DUE, OLD)),
            org.assertj.core.groups.Tuple.tuple("one true", List.of(NOTICE)));
  }

  private static Task task(String title, LocalDate since) {
    return Transitions.get("brief-due").task("1540", since).with(title);
  }

  private static Task due(String title, LocalDate by) {
    Task task = Transitions.get("matrix-sent").task(title, DAY, "Example State 001", "2017");
    assertThat(task.by(Optional.of(by)).by()).contains(by);
    return task.by(Optional.of(by));
  }
}
