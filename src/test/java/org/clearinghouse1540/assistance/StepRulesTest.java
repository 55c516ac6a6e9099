package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.GivenConsent;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterTemplates;
import org.junit.jupiter.api.Test;

/** The rules for steps: what may be done in a case, and when. */
class StepRulesTest {
  private static final LocalDate ASKED = LocalDate.of(2019, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2019, 4, 1);
  private static final Procedures PROCEDURES =
      new Procedures(Definitions.bundled(), new LetterTemplates(Definitions.bundled()));
  private final List<TakenStep> done = new ArrayList<>();
  private final List<SilencePeriod> silences = new ArrayList<>();
  private final List<CaseHold> holds = new ArrayList<>();
  private final List<ConsentRecord> given = new ArrayList<>();
  private RequestChannel channel = RequestChannel.NOTE_VERBALE;
  private String version = "2010";
  private boolean summarized = true;

  private AssistanceCase one() {
    Receipt arrival =
        new Receipt(
            channel,
            ASKED,
            ASKED.plusDays(2),
            "",
            "en",
            Optional.empty(),
            "",
            List.of(),
            version,
            channel.isInformal(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Request request =
        new Request(
            1,
            "Example State 304",
            "Example State 304",
            "State",
            ASKED.toString(),
            "",
            List.of(),
            Optional.of(arrival));
    return new AssistanceCase(
        request, PROCEDURES.of(request), done, silences, holds, given, summarized);
  }

  private void done(String... steps) {
    for (String step : steps) {
      done.add(new TakenStep(step, ASKED.plusDays(5), "expert", "", ""));
    }
  }

  private void consent(Audience audience, ConsentManner manner, LocalDate from) {
    record(GateKey.CONSENT, audience, manner, from);
  }

  private void record(GateKey key, Audience audience, ConsentManner manner, LocalDate from) {
    given.add(
        new GivenConsent(
                given.size(),
                Subject.request(1),
                key,
                audience,
                "Example State 304",
                "Note verbale (invented)",
                ASKED,
                manner,
                from,
                Optional.empty(),
                Optional.empty())
            .recorded());
  }

  private void silence(LocalDate endsAfter, Optional<LocalDate> objected) {
    silences.add(
        new SilencePeriod(
            1, "circulate-providers", ASKED.plusDays(7), 5, endsAfter, "x", objected, ""));
  }

  private static List<String> keys(StepDecision decision) {
    return decision.because().stream().map(Message::key).toList();
  }

  private List<String> refused(String step) {
    return keys(StepRules.step(one(), step, TODAY));
  }

  @Test
  void authenticationComesFirst() {
    assertThat(refused("authenticate")).isEmpty();
    assertThat(refused("acknowledge")).containsExactly(StepRules.FIRST);
    assertThat(refused("distribute")).containsExactly("assistance.refused.no-step");
    done("authenticate");
    assertThat(refused("authenticate")).containsExactly("assistance.refused.taken");
    assertThat(refused("acknowledge")).isEmpty();
  }

  @Test
  void silenceCountsAsConsentAfterTheLastDayOnly() {
    done("authenticate", "inform-members", "acknowledge");
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.no-silence");
    assertThat(StepRules.silence(one(), "circulate-providers", TODAY).taken()).isTrue();

    silence(TODAY.plusDays(1), Optional.empty());
    consent(Audience.PROVIDERS, new ConsentManner.Silence(5, "x"), TODAY.plusDays(1));
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.silence-runs");
    assertThat(StepRules.step(one(), "circulate-providers", TODAY.plusDays(1)).taken()).isTrue();
  }

  @Test
  void anObjectionClosesTheStepUntilTheStateConsentsExpressly() {
    done("authenticate", "inform-members", "acknowledge");
    silence(TODAY.plusDays(1), Optional.of(TODAY.minusDays(1)));
    assertThat(refused("circulate-providers")).containsExactly("assistance.refused.objection");
    assertThat(keys(StepRules.silence(one(), "circulate-providers", TODAY)))
        .containsExactly("assistance.refused.objection");
    consent(Audience.PROVIDERS, new ConsentManner.Express(), TODAY);
    assertThat(refused("circulate-providers")).isEmpty();
  }

  @Test
  void silenceNeverCountsUnderTheProcedureOf2022() {
    version = "2022";
    done("authenticate", "acknowledge");
    consent(Audience.SUMMARY, new ConsentManner.Silence(5, "x"), ASKED);
    assertThat(refused("post-summary")).containsExactly("assistance.refused.no-express");
    assertThat(refused("distribute")).containsExactly("assistance.refused.no-express");
    assertThat(keys(StepRules.silence(one(), "post-summary", TODAY)))
        .containsExactly("assistance.refused.silence-never-counts");
    consent(Audience.SUMMARY, new ConsentManner.Express(), ASKED);
    assertThat(refused("post-summary")).isEmpty();
    summarized = false;
    assertThat(refused("post-summary")).containsExactly("assistance.refused.no-summary");
  }

  @Test
  void aHoldStopsEveryStep() {
    holds.add(
        new CaseHold(
            1,
            "",
            "member",
            "Example State 305",
            "to look at it",
            true,
            TODAY,
            Optional.empty(),
            ""));
    for (String step : List.of("authenticate", "acknowledge", "matchmaking", "follow-up")) {
      assertThat(refused(step)).as(step).contains("assistance.refused.hold");
    }
    assertThat(CaseStatus.of(one(), TODAY).stage()).isEqualTo(CaseStage.WORKING_GROUP);
    assertThat(CaseStatus.of(one(), TODAY).roles()).containsExactly(Role.COORDINATOR);
  }

  @Test
  void anInformalRequestIsHandledSeparately() {
    channel = RequestChannel.INFORMAL;
    done("authenticate");
    assertThat(refused("acknowledge")).isEmpty();
    assertThat(refused("circulate-providers")).contains("assistance.refused.informal");
    consent(Audience.PROVIDERS, new ConsentManner.Express(), ASKED);
    assertThat(refused("circulate-providers")).contains("assistance.refused.informal");
  }

  @Test
  void followUpFallsDueOneYearAfterTheDateOfTheRequest() {
    done("authenticate");
    assertThat(refused("follow-up")).containsExactly("assistance.refused.too-early");
    assertThat(StepRules.step(one(), "follow-up", LocalDate.of(2020, 2, 29)).taken()).isFalse();
    LocalDate year = LocalDate.of(2020, 3, 1);
    assertThat(StepRules.step(one(), "follow-up", year).taken()).isTrue();
    assertThat(CaseStatus.of(one(), year).key()).isEqualTo("follow-up");
  }

  @Test
  void aRefusalNamesTheMissingStepInEachLanguage() {
    StepDecision decision = StepRules.step(one(), "acknowledge", TODAY);
    for (Language language : Language.values()) {
      String name = PROCEDURES.of(one().request()).stepName("authenticate", language);
      assertThat(decision.because().getFirst().in(language)).contains(name);
    }
  }

  @Test
  void stepsOutsideCasesAreNeverTakenInACase() {
    done("authenticate", "inform-members", "acknowledge");
    assertThat(refused("discuss")).containsExactly(StepRules.NO_STEP);
    assertThat(refused("brief-committee")).containsExactly(StepRules.NO_STEP);
  }

  @Test
  void aRepeatedStepMayBeTakenAgainAndAnotherMayNot() {
    done("authenticate", "circulate-offers", "matchmaking");
    assertThat(refused("circulate-offers")).isEmpty();
    assertThat(refused("matchmaking")).containsExactly(StepRules.TAKEN);
  }

  @Test
  void aWithheldRequestIsNotOpenedEvenWithConsent() {
    version = "2022";
    done("authenticate", "acknowledge");
    consent(Audience.PROVIDERS, new ConsentManner.Express(), ASKED);
    record(GateKey.WITHHELD, Audience.EVERYBODY, new ConsentManner.Express(), ASKED);
    assertThat(refused("distribute")).containsExactly("assistance.refused.withheld");
  }

  @Test
  void consentToTheFullTextIncludesTheSummaryAndNoOtherUse() {
    version = "2022";
    done("authenticate", "acknowledge");
    consent(Audience.EVERYBODY, new ConsentManner.Express(), ASKED);
    summarized = false;
    assertThat(refused("post-summary")).isEmpty();
    assertThat(refused("distribute")).containsExactly(StepRules.NO_EXPRESS);
  }

  @Test
  void theStatusFollowsTheOrderOfTheProcedure() {
    assertThat(CaseStatus.of(one(), TODAY).key()).isEqualTo("authenticate");
    assertThat(CaseStatus.of(one(), TODAY).roles())
        .containsExactlyInAnyOrder(Role.EXPERT, Role.SECRETARIAT);
    done("authenticate");
    assertThat(CaseStatus.of(one(), TODAY).key()).isEqualTo("inform-members");
    done("inform-members", "acknowledge");
    assertThat(CaseStatus.of(one(), TODAY).key()).isEqualTo("circulate-providers");
    silence(TODAY.plusDays(3), Optional.empty());
    CaseStatus status = CaseStatus.of(one(), TODAY);
    assertThat(status.stage()).isEqualTo(CaseStage.SILENCE);
    assertThat(status.by()).contains(TODAY.plusDays(2));
    assertThat(status.roles()).containsExactlyInAnyOrder(Role.MISSION, Role.POINT_OF_CONTACT);
  }

  @Test
  void aStepWithoutExpressConsentWaitsForTheState() {
    version = "2022";
    done("authenticate", "acknowledge");
    CaseStatus status = CaseStatus.of(one(), TODAY);
    assertThat(status.stage()).isEqualTo(CaseStage.CONSENT);
    assertThat(status.roles()).containsExactlyInAnyOrder(Role.MISSION, Role.POINT_OF_CONTACT);
  }

  @Test
  void afterTheFollowUpTheCaseWaitsForAnAnswer() {
    version = "2022";
    done("authenticate", "acknowledge", "follow-up");
    silences.add(
        new SilencePeriod(
            1, "distribute", ASKED, 5, ASKED.plusDays(7), "x", Optional.of(ASKED), ""));
    silences.add(
        new SilencePeriod(
            2, "post-summary", ASKED, 5, ASKED.plusDays(7), "x", Optional.of(ASKED), ""));
    assertThat(CaseStatus.of(one(), TODAY).stage()).isEqualTo(CaseStage.ASKED);
  }

  @Test
  void aSilenceProcedureThatEndedDoesNotStartAgain() {
    done("authenticate", "inform-members", "acknowledge");
    silence(TODAY, Optional.empty());
    assertThat(keys(StepRules.silence(one(), "circulate-providers", TODAY)))
        .containsExactly("assistance.refused.silence-over");
    assertThat(keys(StepRules.silence(one(), "circulate-providers", TODAY.minusDays(1))))
        .containsExactly("assistance.refused.silence-runs");
  }

  @Test
  void aStepThatWasTakenHasNoSilenceProcedure() {
    done("authenticate", "inform-members", "acknowledge", "post-summary");
    assertThat(keys(StepRules.silence(one(), "authenticate", TODAY)))
        .containsExactly("assistance.refused.silence-never-counts");
    assertThat(keys(StepRules.silence(one(), "nonsense", TODAY)))
        .containsExactly("assistance.refused.silence-never-counts");
  }
}
