package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The current user, as models of pages ask about them. */
class ViewerTest {
  private static final String STATE = "Example State 025";
  private static final Set<Role> OF_A_STATE = EnumSet.of(Role.POINT_OF_CONTACT, Role.MISSION);
  private static final Set<Role> OF_THE_COMMITTEE =
      EnumSet.of(Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);

  @Test
  void aVisitorHasNoRoleAndNoPermission() {
    Viewer visitor = Viewer.visitor();
    assertThat(visitor.signedIn()).isFalse();
    assertThat(visitor.roleKey()).isEqualTo("public");
    assertThat(visitor.is(Role.values())).isFalse();
    assertThat(Permission.values()).noneMatch(visitor::may);
    assertThat(visitor.representsState()).isFalse();
    assertThat(visitor.belongsToCommittee()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aPersonMayWhatTheirRoleMay(Role role) {
    Viewer person = new Viewer("example.person", role, "");
    assertThat(person.signedIn()).isTrue();
    assertThat(person.role()).contains(role);
    assertThat(person.roleKey()).isEqualTo(role.key());
    for (Permission permission : Permission.values()) {
      assertThat(person.may(permission)).isEqualTo(permission.roles().contains(role));
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobodyRepresentsAStateAndBelongsToTheCommittee(Role role) {
    Viewer person = new Viewer("example.person", role, STATE);
    assertThat(person.representsState()).isEqualTo(OF_A_STATE.contains(role));
    assertThat(person.belongsToCommittee()).isEqualTo(OF_THE_COMMITTEE.contains(role));
    assertThat(person.representsState() && person.belongsToCommittee()).isFalse();
  }

  @Test
  void oneOfSeveralRolesIsEnough() {
    Viewer chair = new Viewer("example.person", Role.CHAIR, "");
    assertThat(chair.is(Role.EXPERT, Role.CHAIR)).isTrue();
    assertThat(chair.is(Role.EXPERT, Role.MEMBER)).isFalse();
    assertThat(chair.is()).isFalse();
  }

  @Test
  void theJournalNamesThePartyOfTheAuthor() {
    assertThat(new Viewer("example.person", Role.MISSION, STATE).actor())
        .isEqualTo(new Actor("example.person", "mission " + STATE));
    assertThat(new Viewer("example.person", Role.EXPERT, "").actor())
        .isEqualTo(new Actor("example.person", "expert"));
  }

  @Test
  void aViewerWithoutARoleIsTheSameHoweverMade() {
    assertThat(new Viewer("", Optional.empty(), "")).isEqualTo(Viewer.visitor());
  }
}
