package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The stages of a matrix and the parties that must act. */
class MatrixStageTest {
  @Test
  void expertsActWhileTheMatrixIsOpenAndTheStateWhileItHasIt() {
    for (MatrixStage stage : MatrixStage.values()) {
      assertThat(stage.roles().contains(Role.EXPERT)).as(stage.name()).isEqualTo(stage.isOpen());
    }
    assertThat(MatrixStage.WITH_STATE.roles())
        .containsExactlyInAnyOrder(Role.POINT_OF_CONTACT, Role.MISSION);
  }

  @Test
  void stateAndCommitteeActAfterTheApproval() {
    assertThat(MatrixStage.AGREED.roles())
        .containsExactlyInAnyOrder(Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);
    assertThat(MatrixStage.APPROVED.roles())
        .containsExactlyInAnyOrder(
            Role.POINT_OF_CONTACT, Role.MISSION, Role.CHAIR, Role.SECRETARIAT);
    assertThat(MatrixStage.APPROVED.responsible()).contains(ResponsibleParty.STATE);
  }

  @Test
  void noActionIsDueOnceTheDecisionOnPublicationIsTaken() {
    assertThat(MatrixStage.PUBLISHED.responsible()).isEmpty();
    assertThat(MatrixStage.KEPT.roles()).isEmpty();
    assertThat(MatrixStage.PUBLISHED.isApproved()).isTrue();
    assertThat(MatrixStage.AGREED.isApproved()).isFalse();
  }

  @Test
  void everyStageAndEveryPartyHasAText() {
    for (MatrixStage stage : MatrixStage.values()) {
      assertThat(Texts.has("matrix.stage." + stage.key())).as(stage.name()).isTrue();
      stage
          .responsible()
          .ifPresent(
              party -> {
                assertThat(Texts.has("matrix.waits." + party.key())).as(party.name()).isTrue();
                assertThat(Texts.has("matrix.waits.do." + stage.key())).as(stage.name()).isTrue();
              });
    }
  }
}
