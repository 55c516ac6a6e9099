package org.clearinghouse1540.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of transitions as a definition file: what is wrong stops the start with its line. */
class TransitionsTest {
  private static final String HEAD = "id,module,act,actors,receivers,kind,text,page,due,ends\n";
  private static final String LINE =
      "asked,workspace,/workspace/{id}/question,mission,agency,tasks.age.today,tasks.age.today,"
          + "/asked#asked-{question},set-day,/asked/{id} time\n";

  private static List<Transition> read(String lines) {
    return Transitions.read(Table.of("transitions.csv", HEAD + lines));
  }

  @Test
  void aLineIsATransition() {
    Transition transition = read(LINE).getFirst();
    assertThat(transition.actors()).isEqualTo(Set.of(Role.MISSION));
    assertThat(transition.receivers()).isEqualTo(Set.of(Role.AGENCY));
    assertThat(transition.due()).isEqualTo(DueRule.SET_DAY);
    assertThat(transition.ends()).containsExactly("/asked/{id}", Transition.TIME);
    assertThat(transition.isNotice()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mission|nobody",
        "agency|",
        "/workspace/{id}/question|workspace",
        "tasks.age.today|tasks.age.unknown",
        "/asked#asked-{question}|asked",
        "set-day|some-day",
        "/asked/{id} time|soon",
        "asked,workspace|,workspace"
      })
  void aWrongValueIsReportedWithItsLine(String change) {
    String[] parts = change.split("\\|", -1);
    String wrong = LINE.replace(parts[0], parts[1]);
    assertThatThrownBy(() -> read(LINE + wrong.replaceFirst("^asked", "other")))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageStartingWith("transitions.csv:3: ");
  }

  @Test
  void anIdIsUsedOnce() {
    assertThatThrownBy(() -> read(LINE + LINE))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessage("transitions.csv:3: the id asked is used twice");
  }
}
