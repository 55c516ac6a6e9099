package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the workflow of a matrix. */
class WorkflowStepTest {
  private static final Map<WorkflowStep, Set<MatrixStage>> ALLOWED =
      Map.of(
          WorkflowStep.SEND, EnumSet.of(MatrixStage.DRAFTING, MatrixStage.CHANGES_ASKED),
          WorkflowStep.TAKE_BACK, EnumSet.of(MatrixStage.WITH_STATE),
          WorkflowStep.ASK_CHANGE, EnumSet.of(MatrixStage.WITH_STATE),
          WorkflowStep.AGREE, EnumSet.of(MatrixStage.WITH_STATE),
          WorkflowStep.RETRACT, EnumSet.of(MatrixStage.AGREED),
          WorkflowStep.APPROVE, EnumSet.of(MatrixStage.AGREED),
          WorkflowStep.PUBLISH, EnumSet.of(MatrixStage.APPROVED, MatrixStage.KEPT),
          WorkflowStep.KEEP, EnumSet.of(MatrixStage.APPROVED, MatrixStage.PUBLISHED),
          WorkflowStep.REOPEN,
              EnumSet.of(
                  MatrixStage.AGREED,
                  MatrixStage.APPROVED,
                  MatrixStage.PUBLISHED,
                  MatrixStage.KEPT));

  @ParameterizedTest
  @EnumSource(WorkflowStep.class)
  void aStepIsTakenAtItsStagesOnly(WorkflowStep step) {
    for (MatrixStage stage : MatrixStage.values()) {
      boolean allowed = ALLOWED.getOrDefault(step, Set.of()).contains(stage);
      assertThat(step.isFrom(stage)).as(step + " " + stage).isEqualTo(allowed);
      assertThat(step.from(stage, false, true))
          .as(step + " " + stage)
          .isEqualTo(
              allowed
                  ? new WorkflowStep.StepResult.Taken(step.to())
                  : refused("matrix.refused.stage"));
    }
  }

  @Test
  void aHoldBlocksDecisionsOfTheCommitteeAndNoOtherStep() {
    for (WorkflowStep step : WorkflowStep.values()) {
      MatrixStage stage = ALLOWED.getOrDefault(step, Set.of()).iterator().next();
      boolean blocked = step == WorkflowStep.APPROVE || step == WorkflowStep.PUBLISH;
      assertThat(step.from(stage, true, true))
          .as(step.name())
          .isEqualTo(
              blocked
                  ? refused("matrix.refused.held")
                  : new WorkflowStep.StepResult.Taken(step.to()));
    }
  }

  @Test
  void onlyPublicationNeedsTheConsentOfTheState() {
    assertThat(WorkflowStep.PUBLISH.from(MatrixStage.APPROVED, false, false))
        .isEqualTo(refused("matrix.refused.consent"));
    assertThat(WorkflowStep.KEEP.from(MatrixStage.APPROVED, false, false))
        .isEqualTo(new WorkflowStep.StepResult.Taken(MatrixStage.KEPT));
    assertThat(WorkflowStep.APPROVE.from(MatrixStage.AGREED, false, false))
        .isEqualTo(new WorkflowStep.StepResult.Taken(MatrixStage.APPROVED));
  }

  @Test
  void aHoldIsReportedBeforeAMissingConsentAndTheStageBeforeBoth() {
    assertThat(WorkflowStep.PUBLISH.from(MatrixStage.APPROVED, true, false))
        .isEqualTo(refused("matrix.refused.held"));
    assertThat(WorkflowStep.PUBLISH.from(MatrixStage.DRAFTING, true, false))
        .isEqualTo(refused("matrix.refused.stage"));
  }

  @Test
  void keysAreInLowerCaseWithHyphens() {
    assertThat(WorkflowStep.ASK_CHANGE.key()).isEqualTo("ask-change");
    assertThat(MatrixStage.WITH_STATE.key()).isEqualTo("with-state");
    assertThat(ResponsibleParty.WORKING_GROUP.key()).isEqualTo("working-group");
  }

  private static WorkflowStep.StepResult refused(String key) {
    return new WorkflowStep.StepResult.Refused(Message.of(key));
  }
}
