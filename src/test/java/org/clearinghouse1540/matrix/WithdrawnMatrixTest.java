package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** A State ends the publication of its matrix: no version of it stays or is shown again. */
class WithdrawnMatrixTest {
  private static final Actor CLERK = new Actor("clerk", "secretariat");
  private static final Map<String, String> NOTE = Map.of("document", "NV 9 (invented)");
  private final TestProgram program = TestProgram.get();

  private void take(MatrixId id, WorkflowStep... steps) {
    ViewerDataSource.asProgram(
        () -> {
          for (WorkflowStep step : steps) {
            ReviewCycles cycles = program.bean(ReviewCycles.class);
            String by = step == WorkflowStep.APPROVE ? ReviewCycles.COMMITTEE : id.state();
            cycles.take(
                CLERK,
                id,
                step,
                StepDetails.document(by, "Note (invented)", SeenText.writtenInTheSameForm()));
            if (step == WorkflowStep.APPROVE) {
              program
                  .bean(MatrixConsents.class)
                  .consent(
                      CLERK,
                      cycles.get(id),
                      StepDetails.document(
                          id.state(), "Note (invented)", SeenText.writtenInTheSameForm()));
            }
          }
        });
  }

  private MatrixId published(int state) {
    MatrixId id = new MatrixId("Example State " + state, "2017");
    take(id, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE, WorkflowStep.PUBLISH);
    assertThat(publicPage(id)).isEqualTo(200);
    return id;
  }

  private int publicPage(MatrixId id) {
    return Visitor.signedOut(program.address()).get("/public" + id.address()).statusCode();
  }

  private HttpResponse<String> withdraw(MatrixId id) {
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    return state.post(
        id.address() + "/consent", Map.of("document", "NV 9 (invented)", "withdraw", "yes"));
  }

  @Test
  void anEarlierVersionDoesNotTakeThePlaceOfTheWithdrawnOne() {
    MatrixId id = published(275);
    take(id, WorkflowStep.REOPEN, WorkflowStep.SEND, WorkflowStep.AGREE);
    take(id, WorkflowStep.APPROVE, WorkflowStep.PUBLISH);
    assertThat(publicPage(id)).isEqualTo(200);
    assertThat(withdraw(id).statusCode()).isEqualTo(302);
    assertThat(publicPage(id)).isEqualTo(404);
  }

  @Test
  void aStateEndsThePublicationWhileALaterVersionIsUnderReview() {
    MatrixId id = published(276);
    take(id, WorkflowStep.REOPEN);
    assertThat(publicPage(id)).isEqualTo(200);
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    assertThat(state.get(id.address()).body()).contains("name=\"withdraw\"");
    assertThat(withdraw(id).statusCode()).isEqualTo(302);
    assertThat(publicPage(id)).isEqualTo(404);
    assertThat(state.get(id.address()).body()).doesNotContain("name=\"withdraw\"");
    assertThat(withdraw(id).body())
        .contains(Texts.get(Language.EN, "consent.refused.nothing-to-withdraw"));
  }

  @Test
  void aMatrixThatTheCommitteeDoesNotPublishIsPublicInNoVersion() {
    MatrixId id = published(277);
    take(id, WorkflowStep.REOPEN, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE);
    take(id, WorkflowStep.KEEP);
    assertThat(publicPage(id)).isEqualTo(404);
  }

  @Test
  void consentIsGivenToAnApprovedMatrixOnly() {
    MatrixId id = new MatrixId("Example State 278", "2017");
    take(id, WorkflowStep.SEND);
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    assertThat(state.post(id.address() + "/consent", NOTE).statusCode()).isEqualTo(400);
    assertThat(
            program.count(
                "select count(*)::int from consent_record where subject_id = '"
                    + id.state()
                    + " 2017 1'"))
        .isZero();
  }
}
