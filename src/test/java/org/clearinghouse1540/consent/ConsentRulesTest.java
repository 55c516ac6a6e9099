package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of a consent: its period, the checks before it is recorded, its audience. */
class ConsentRulesTest {
  private static final LocalDate GIVEN = LocalDate.of(2022, 3, 4);
  private static final GateRules RULES = new GateRules(GIVEN);
  private static final LocalDate LAST = LocalDate.of(2022, 6, 30);
  private static final Subject REQUEST = Subject.request(7);

  @Test
  void aConsentHoldsFromItsFirstToItsLastDay() {
    ConsentRecord record = record(Audience.EVERYBODY, Optional.of(LAST), Optional.empty());
    assertThat(record.holds(GIVEN.minusDays(1))).isFalse();
    assertThat(record.holds(GIVEN)).isTrue();
    assertThat(record.holds(LAST)).isTrue();
    assertThat(record.holds(LAST.plusDays(1))).isFalse();
  }

  @Test
  void aWithdrawnConsentNeitherHoldsNorIsPending() {
    ConsentRecord record = record(Audience.EVERYBODY, Optional.empty(), Optional.of(GIVEN));
    assertThat(record.holds(GIVEN)).isFalse();
    assertThat(record.isPending(GIVEN.minusDays(1))).isFalse();
  }

  @Test
  void aConsentIsPendingUntilItsFirstDay() {
    ConsentRecord record = record(Audience.EVERYBODY, Optional.empty(), Optional.empty());
    assertThat(record.isPending(GIVEN.minusDays(1))).isTrue();
    assertThat(record.isPending(GIVEN)).isFalse();
  }

  @Test
  void onlyASilenceProcedureHasWorkingDays() {
    ConsentRecord express = record(Audience.EVERYBODY, Optional.empty(), Optional.empty());
    ConsentRecord silence =
        new GivenConsent(
                1,
                REQUEST,
                GateKey.CONSENT,
                Audience.EVERYBODY,
                "Example State 001",
                "letter",
                GIVEN,
                new ConsentManner.Silence(5, "ST/IC/2021/1"),
                GIVEN,
                Optional.empty(),
                Optional.empty())
            .recorded();
    assertThat(express.silence()).isZero();
    assertThat(silence.silence()).isEqualTo(5);
  }

  @Test
  void aCompleteConsentPassesTheCheck() {
    ConsentGrant grant =
        ConsentGrant.toPublish(GateKey.CONSENT, "Example State 001", "letter", GIVEN);
    assertThatCode(() -> grant.check(GIVEN)).doesNotThrowAnyException();
    assertThat(grant.audience()).isEqualTo(Audience.EVERYBODY);
    assertThat(grant.holdsFrom()).isEqualTo(GIVEN);
    assertThat(grant.manner()).isInstanceOf(ConsentManner.Express.class);
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    ConsentGrant grant = express("", " ", GIVEN, Optional.of(GIVEN.minusDays(1)));
    assertThat(problems(grant, GIVEN.minusDays(1)))
        .containsExactly(
            "consent.refused.document",
            "consent.refused.giver",
            "consent.refused.future",
            "consent.refused.days");
  }

  @Test
  void aConsentMayEndOnItsFirstDay() {
    assertThat(problems(express("A", "letter", GIVEN, Optional.of(GIVEN)), GIVEN)).isEmpty();
  }

  @Test
  void namesAndDocumentsHaveAtMost500Characters() {
    String longest = "x".repeat(500);
    assertThat(problems(express(longest, longest, GIVEN, Optional.empty()), GIVEN)).isEmpty();
    assertThat(problems(express(longest + "x", "letter", GIVEN, Optional.empty()), GIVEN))
        .containsExactly("kit.form.too-long");
    assertThat(problems(express("A", longest + "x", GIVEN, Optional.empty()), GIVEN))
        .containsExactly("kit.form.too-long");
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "60,true", "61,false"})
  void aSilenceProcedureTakesOneToSixtyWorkingDays(int days, boolean accepted) {
    List<String> found = problems(silence(days, GIVEN.plusDays(1)), GIVEN);
    assertThat(found).isEqualTo(accepted ? List.of() : List.of("consent.refused.silence-days"));
  }

  @Test
  void consentBySilenceHoldsAfterTheProcedureOnly() {
    assertThat(problems(silence(5, GIVEN), GIVEN)).containsExactly("consent.refused.silence-start");
    assertThat(problems(express("A", "letter", GIVEN, Optional.empty()), GIVEN)).isEmpty();
  }

  @Test
  void anOrganizationIsNamedForItsUseAndForNoOther() {
    Audience audience = Audience.organization("EXO");
    assertThat(audience.use()).isEqualTo(Audience.Use.ORGANIZATION);
    assertThat(audience.organization()).isEqualTo("EXO");
    assertThatThrownBy(() -> Audience.organization(" "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Audience(Audience.Use.FULL, "EXO"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSmallerAudienceNeedsTheConsentOfTheOwnerOnly() {
    for (Audience audience :
        List.of(Audience.MEMBERS, Audience.PROVIDERS, Audience.organization("EXO"))) {
      ConsentRecord given = record(audience, Optional.empty(), Optional.empty());
      GateDecision<String> decision = RULES.decide("text", REQUEST, audience, List.of(given));
      assertThat(decision.published().orElseThrow().audience()).isEqualTo(audience);
      assertThat(RULES.decide("text", REQUEST, Audience.EVERYBODY, List.of(given)).reasons())
          .containsExactly(GateDecision.RefusalReason.NO_CONSENT);
    }
  }

  @Test
  void aPublishedValueNamesTheConsentsItRestsUpon() {
    ConsentRecord given = record(Audience.SUMMARY, Optional.empty(), Optional.empty());
    Published<String> published =
        RULES
            .decide("summary", REQUEST, Audience.SUMMARY, List.of(given))
            .published()
            .orElseThrow();
    assertThat(published.value()).isEqualTo("summary");
    assertThat(published.ground()).isEqualTo(new Published.Ground.Released(List.of(given)));
  }

  @Test
  void aReferenceFactIsPublishedWithItsAddress() {
    for (String address : List.of("https://example.org/a", "http://example.org/a")) {
      Published<String> published =
          RULES.decideReference("fact", List.of(), address).published().orElseThrow();
      assertThat(published.ground()).isEqualTo(new Published.Ground.AlreadyPublic(address));
      assertThat(published.audience()).isEqualTo(Audience.EVERYBODY);
    }
  }

  @Test
  void subjectsHaveTheNumberOfTheirRecord() {
    assertThat(Subject.event(12)).isEqualTo(new Subject(Subject.Kind.EVENT, "12"));
    assertThat(Subject.workspace(12)).isEqualTo(new Subject(Subject.Kind.WORKSPACE, "12"));
    assertThat(Subject.offer(12)).isEqualTo(new Subject(Subject.Kind.OFFER, "12"));
    assertThat(Subject.request(12)).isEqualTo(new Subject(Subject.Kind.REQUEST, "12"));
    assertThat(Subject.need(12)).isEqualTo(new Subject(Subject.Kind.NEED, "12"));
    assertThat(Subject.event(12).journalName()).isEqualTo("event/12");
  }

  @ParameterizedTest
  @EnumSource(GateDecision.RefusalReason.class)
  void everyReasonHasATextInEveryLanguage(GateDecision.RefusalReason reason) {
    long texts =
        Arrays.stream(Language.values())
            .map(language -> Texts.get(language, reason.text()))
            .distinct()
            .count();
    assertThat(texts).as(reason.text()).isEqualTo(Language.values().length);
  }

  @Test
  void keysOfUsesAndConsentsAreInLowerCase() {
    assertThat(Audience.Use.PROVIDERS.key()).isEqualTo("providers");
    assertThat(GateKey.AGREEMENT.key()).isEqualTo("agreement");
  }

  private static List<String> problems(ConsentGrant grant, LocalDate today) {
    try {
      grant.check(today);
      return List.of();
    } catch (BadInput refused) {
      return refused.problems().stream()
          .map(Problem::message)
          .map(message -> message.key())
          .toList();
    }
  }

  private static ConsentGrant express(
      String giver, String document, LocalDate day, Optional<LocalDate> until) {
    return ConsentGrant.express(GateKey.CONSENT, Audience.MEMBERS, giver, document, day)
        .endingOn(until);
  }

  private static ConsentGrant silence(int days, LocalDate holdsFrom) {
    return new ConsentGrant(
        GateKey.CONSENT,
        Audience.PROVIDERS,
        "Example State 001",
        "letter",
        GIVEN,
        new ConsentManner.Silence(days, "ST/IC/2021/1"),
        holdsFrom,
        Optional.empty());
  }

  private static ConsentRecord record(
      Audience audience, Optional<LocalDate> until, Optional<LocalDate> withdrawnOn) {
    return new GivenConsent(
            1,
            REQUEST,
            GateKey.CONSENT,
            audience,
            "Example State 001",
            "letter",
            GIVEN,
            new ConsentManner.Express(),
            GIVEN,
            until,
            withdrawnOn)
        .recorded();
  }
}
