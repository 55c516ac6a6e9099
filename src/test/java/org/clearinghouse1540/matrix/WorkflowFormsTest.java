package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.junit.jupiter.api.Test;

/** The steps that a page offers to each role at each stage. */
class WorkflowFormsTest {
  private static final MatrixId ID = new MatrixId("Example State 101", "2017");

  @Test
  void anExpertSendsRecallsOrReopens() {
    assertThat(steps(Role.EXPERT, MatrixStage.DRAFTING)).containsExactly("matrix.step.send");
    assertThat(steps(Role.EXPERT, MatrixStage.CHANGES_ASKED)).containsExactly("matrix.step.send");
    assertThat(steps(Role.EXPERT, MatrixStage.WITH_STATE)).containsExactly("matrix.step.take-back");
    assertThat(steps(Role.EXPERT, MatrixStage.AGREED)).containsExactly("matrix.step.reopen");
    assertThat(steps(Role.EXPERT, MatrixStage.KEPT)).containsExactly("matrix.step.reopen");
  }

  @Test
  void theStateAnswersWhileItHasTheMatrixAndConsentsAfterTheApproval() {
    assertThat(steps(Role.POINT_OF_CONTACT, MatrixStage.DRAFTING)).isEmpty();
    assertThat(steps(Role.MISSION, MatrixStage.WITH_STATE))
        .containsExactly("matrix.step.ask-change", "matrix.step.agree");
    assertThat(steps(Role.POINT_OF_CONTACT, MatrixStage.AGREED))
        .containsExactly("matrix.step.retract");
    for (MatrixStage stage :
        List.of(MatrixStage.APPROVED, MatrixStage.PUBLISHED, MatrixStage.KEPT)) {
      assertThat(steps(Role.POINT_OF_CONTACT, stage))
          .as(stage.name())
          .containsExactly("matrix.consent", "matrix.consent.withdraw");
    }
  }

  @Test
  void aMemberPlacesAHoldAndLiftsOneOnlyIfThereIsOne() {
    assertThat(steps(Role.MEMBER, MatrixStage.AGREED)).containsExactly("matrix.hold");
    ReviewCycle.Hold hold = new ReviewCycle.Hold(1, 1, "member ABC", "a reason", Instant.EPOCH);
    assertThat(labels(Role.MEMBER, cycle(MatrixStage.AGREED, List.of(hold))))
        .containsExactly("matrix.hold", "matrix.hold.lift");
  }

  @Test
  void theSecretariatRecordsTheApprovalAndDecidesOnPublication() {
    assertThat(steps(Role.SECRETARIAT, MatrixStage.WITH_STATE)).isEmpty();
    assertThat(steps(Role.SECRETARIAT, MatrixStage.AGREED))
        .containsExactly("matrix.step.approve", "matrix.period.start");
    assertThat(steps(Role.SECRETARIAT, MatrixStage.APPROVED))
        .containsExactly("matrix.step.publish", "matrix.step.keep");
    assertThat(steps(Role.SECRETARIAT, MatrixStage.PUBLISHED)).containsExactly("matrix.step.keep");
    assertThat(steps(Role.SECRETARIAT, MatrixStage.KEPT)).containsExactly("matrix.step.publish");
    assertThat(steps(Role.CHAIR, MatrixStage.AGREED))
        .containsExactly("matrix.hold", "matrix.step.approve", "matrix.period.start");
  }

  @Test
  void everyButtonHasATextAndEveryFormItsAddress() {
    for (Role role : Role.values()) {
      for (MatrixStage stage : MatrixStage.values()) {
        for (StepForm form :
            WorkflowForms.of(
                viewer(role), reviewed(cycle(stage, List.of())), none(), form -> form)) {
          assertThat(form.form().action()).startsWith("/matrices/Example%20State%20101/2017/");
          for (StepForm.Button button : form.buttons()) {
            assertThat(Texts.has(button.label())).as(button.label()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void theProviderAndTheAdministratorAreOfferedNoStep() {
    for (MatrixStage stage : MatrixStage.values()) {
      assertThat(steps(Role.PROVIDER, stage)).isEmpty();
      assertThat(steps(Role.ADMINISTRATOR, stage)).isEmpty();
    }
  }

  private static List<String> steps(Role role, MatrixStage stage) {
    return labels(role, cycle(stage, List.of()));
  }

  private static List<String> labels(Role role, ReviewCycle cycle) {
    return WorkflowForms.of(viewer(role), reviewed(cycle), none(), form -> form).stream()
        .flatMap(form -> form.buttons().stream())
        .map(StepForm.Button::label)
        .toList();
  }

  private static WorkflowForms.Reviewed reviewed(ReviewCycle cycle) {
    return new WorkflowForms.Reviewed(cycle, Optional.empty(), false);
  }

  private static Viewer viewer(Role role) {
    return new Viewer("someone", role, role.actsFor() == Role.ActsFor.NOBODY ? "" : ID.state());
  }

  private static ReviewCycle cycle(MatrixStage stage, List<ReviewCycle.Hold> holds) {
    return new ReviewCycle(ID, 1, stage, Instant.EPOCH, "", Optional.empty(), holds);
  }

  private static SubmittedForm none() {
    return SubmittedForm.none();
  }
}
