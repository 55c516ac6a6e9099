package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The current status of a case: what it waits for, since when, and who must act. */
class CaseStatusTest {
  private static final LocalDate DAY = LocalDate.of(2019, 4, 1);
  private static final LocalDate ONE_YEAR_LATER = ExampleCase.REQUESTED.plusYears(1);

  private static CaseStatus status(ExampleCase example) {
    return CaseStatus.of(example.build(), DAY);
  }

  @Test
  void aNewCaseWaitsForItsFirstStepSinceItsReceipt() {
    CaseStatus status = status(new ExampleCase());
    assertThat(status.key()).isEqualTo("authenticate");
    assertThat(status.stepKey()).isEqualTo("authenticate");
    assertThat(status.since()).isEqualTo(ExampleCase.RECEIVED);
    assertThat(status.by()).isEmpty();
  }

  @Test
  void aStepIsDueSinceTheStepBeforeIt() {
    CaseStatus status = status(new ExampleCase().steps(DAY.minusDays(3), "authenticate"));
    assertThat(status.key()).isEqualTo("inform-members");
    assertThat(status.since()).isEqualTo(DAY.minusDays(3));
  }

  @Test
  void aHoldGoesBeforeEverythingElse() {
    ExampleCase example =
        new ExampleCase()
            .steps(DAY, "authenticate", "inform-members", "acknowledge")
            .silence("circulate-providers", DAY.plusDays(5))
            .hold("member", DAY.minusDays(2), false);
    CaseStatus status = status(example);
    assertThat(status.stage()).isEqualTo(CaseStage.HOLD);
    assertThat(status.since()).isEqualTo(DAY.minusDays(2));
    assertThat(status.roles()).isEmpty();
    assertThat(status.stepKey()).isEmpty();
    assertThat(status.key()).isEqualTo("hold");
  }

  @Test
  void aReferredCaseWaitsForTheCoordinator() {
    CaseStatus status = status(new ExampleCase().hold("member", DAY, true));
    assertThat(status.key()).isEqualTo("working-group");
    assertThat(status.roles()).containsExactly(Role.COORDINATOR);
  }

  @Test
  void aSilenceProcedureEndsOnItsLastDay() {
    ExampleCase example =
        new ExampleCase()
            .steps(DAY.minusDays(10), "authenticate", "inform-members", "acknowledge")
            .silence("circulate-providers", DAY.plusDays(1));
    assertThat(status(example).stage()).isEqualTo(CaseStage.SILENCE);
    assertThat(status(example).by()).contains(DAY);
    assertThat(status(example).since()).isEqualTo(DAY.minusDays(6));
    CaseStatus after = CaseStatus.of(example.build(), DAY.plusDays(1));
    assertThat(after.stage()).isEqualTo(CaseStage.STEP);
    assertThat(after.key()).isEqualTo("circulate-providers");
    assertThat(after.roles()).containsExactlyInAnyOrder(Role.CHAIR, Role.SECRETARIAT);
  }

  @Test
  void anObjectionMovesTheCaseToTheNextStep() {
    ExampleCase example =
        new ExampleCase()
            .summarized()
            .steps(DAY.minusDays(10), "authenticate", "inform-members", "acknowledge")
            .silence("circulate-providers", DAY.plusDays(1), Optional.of(DAY));
    assertThat(status(example).key()).isEqualTo("post-summary");
  }

  @Test
  void theFollowUpGoesBeforeTheStepsInOrder() {
    AssistanceCase found =
        new ExampleCase().steps(DAY, "authenticate", "inform-members", "acknowledge").build();
    assertThat(CaseStatus.of(found, ONE_YEAR_LATER.minusDays(1)).key())
        .isEqualTo("circulate-providers");
    CaseStatus due = CaseStatus.of(found, ONE_YEAR_LATER.plusDays(20));
    assertThat(due.key()).isEqualTo("follow-up");
    assertThat(due.since()).isEqualTo(ONE_YEAR_LATER);
  }

  @Test
  void aStepWaitsForTheExpressConsentOfTheState() {
    ExampleCase example =
        new ExampleCase().version("2022").steps(DAY, "authenticate", "acknowledge");
    assertThat(status(example).key()).isEqualTo("consent");
    assertThat(status(example).stepKey()).isEqualTo("distribute");
    assertThat(status(example).roles())
        .containsExactlyInAnyOrder(Role.POINT_OF_CONTACT, Role.MISSION);
    assertThat(status(example.consent(Audience.PROVIDERS, DAY)).key()).isEqualTo("distribute");
  }

  @Test
  void anInformalRequestWaitsForNobody() {
    CaseStatus status =
        status(
            new ExampleCase()
                .channel(RequestChannel.VOICED)
                .version("2022")
                .steps(DAY, "authenticate", "acknowledge"));
    assertThat(status.stage()).isEqualTo(CaseStage.INFORMAL);
    assertThat(status.roles()).isEmpty();
  }

  @Test
  void aCaseThatIsOpenToEverybodyIsOpenForOffersUntilItsFollowUp() {
    ExampleCase example =
        new ExampleCase()
            .version("2022")
            .summarized()
            .steps(DAY, "authenticate", "acknowledge", "distribute", "post-summary")
            .openToProviders(DAY)
            .posted(DAY);
    CaseStatus status = status(example);
    assertThat(status.stage()).isEqualTo(CaseStage.MATCHING);
    assertThat(status.by()).as("the day of the follow-up").contains(ONE_YEAR_LATER);
    assertThat(status.since()).isEqualTo(DAY);
    CaseStatus asked =
        CaseStatus.of(
            example.steps(ONE_YEAR_LATER, "follow-up").build(), ONE_YEAR_LATER.plusDays(1));
    assertThat(asked.stage()).isEqualTo(CaseStage.ASKED);
    assertThat(asked.by()).isEmpty();
    assertThat(asked.since()).isEqualTo(ONE_YEAR_LATER);
  }

  @Test
  void aRequestThatIsClosedAgainWaitsForItsStepAgain() {
    ExampleCase example =
        new ExampleCase()
            .version("2022")
            .consent(Audience.PROVIDERS, DAY)
            .steps(DAY, "authenticate", "acknowledge", "distribute");
    assertThat(status(example).key()).as("closed again after its step").isEqualTo("distribute");
    assertThat(status(example.openToProviders(DAY)).key()).isEqualTo("consent");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theStatusIsNamedInTheLanguageOfTheReader(Language language) {
    CaseStatus step = status(new ExampleCase());
    assertThat(step.in(language))
        .isEqualTo(
            ExampleCase.PROCEDURES
                .of(new ExampleCase().request())
                .find("authenticate")
                .orElseThrow()
                .wording(language)
                .waiting());
    CaseStatus hold = status(new ExampleCase().hold("member", DAY, false));
    assertThat(hold.in(language)).isEqualTo(Texts.get(language, "assistance.at.hold"));
    CaseStatusView view = CaseStatusView.of(step, ExampleCase.RECEIVED.plusDays(1), language);
    assertThat(view.stage()).isEqualTo(step.in(language));
    assertThat(view.who().split(" / ")).hasSize(2);
    assertThat(view.age()).isEqualTo(Texts.get(language, "tasks.age.one-day"));
  }

  @Test
  void aStatusThatWaitsForNobodyNamesNobody() {
    CaseStatus hold = status(new ExampleCase().hold("member", DAY, false));
    assertThat(CaseStatusView.of(hold, DAY, Language.EN).who()).isEmpty();
  }
}
