package org.clearinghouse1540.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleBeginnings;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Tasks have the receivers, the page and the rule of the due date of the table of transitions. */
class OpenTasksTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 3);

  @Test
  void aTaskIsOnTheDesksOfTheReceiversInTheTable() {
    Task task = Transitions.get("brief-due").task("1540", DAY);
    ReadNotices read = TestProgram.get().bean(ReadNotices.class);
    RoleBeginnings beginnings = TestProgram.get().bean(RoleBeginnings.class);
    OpenTasks tasks = new OpenTasks(List.of((viewer, language) -> List.of(task)), read, beginnings);
    for (Role role : Role.values()) {
      Viewer viewer = new Viewer("example", role, "");
      assertThat(tasks.listFor(viewer, Language.EN).contains(task))
          .as(role.key())
          .isEqualTo(role == Role.EXPERT);
      assertThat(tasks.find(viewer, Language.EN, TaskQuery.ALL).getFirst().tasks().contains(task))
          .as(role.key())
          .isEqualTo(role == Role.EXPERT);
    }
  }

  @Test
  void aTaskLeadsToThePageInTheTableAndHasADueDateOnlyIfTheTableHasOne() {
    Transition sent = Transitions.get("matrix-sent");
    Task task = sent.task("A matrix", DAY, "Example State 167", "2017").by(Optional.of(DAY));
    assertThat(task.link()).isEqualTo("/matrices/Example%20State%20167/2017#way");
    assertThat(task.by()).contains(DAY);
    assertThat(Transitions.get("brief-due").task("1540", DAY).by(Optional.of(DAY)).by()).isEmpty();
    assertThatThrownBy(() -> sent.task("A matrix", DAY, "Example State 167"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("matrix-sent");
  }

  @Test
  void aHandOverThatIsNotInTheTableMakesNoTask() {
    assertThatThrownBy(() -> Transitions.get("no-such-line"))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessage("tasks/data/transitions.csv:1: no-such-line is missing");
    Transition notice = Transitions.get("offer-accepted");
    assertThatThrownBy(() -> notice.task("An offer", DAY, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Transitions.get("offer-made").notice("event", "An offer", DAY, 1))
        .isInstanceOf(IllegalStateException.class);
  }
}
