package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The consents of a State in its case: the rights to record them, and their effects. */
class CaseConsentPagesTest {
  private static final String STATE = "Example State 640";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);
  private final Visitor provider = RecordedCase.PROGRAM.person(Role.PROVIDER, "Example Provider");

  private RecordedCase open(String... titles) {
    return RecordedCase.of(STATE, titles).steps(clerk, "authenticate", "acknowledge");
  }

  private static String in(String action, Language language) {
    return action + "?lang=" + language.code();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anOrganizationIsNamedForItsUseAndForNoOther(Language language) {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    String day = RecordedCase.now().toString();
    HttpResponse<String> missing =
        found.post(
            state,
            in("consent", language),
            "use",
            "organization",
            "document",
            "NV",
            "given-on",
            day);
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body())
        .contains(Texts.get(language, "assistance.refused.organization-missing"));
    HttpResponse<String> superfluous =
        found.post(
            state,
            in("consent", language),
            "use",
            "providers",
            "organization",
            "Example Organization",
            "document",
            "NV",
            "given-on",
            day);
    assertThat(superfluous.statusCode()).isEqualTo(400);
    assertThat(superfluous.body())
        .contains(Texts.get(language, "assistance.refused.organization-superfluous"))
        .contains("value=\"Example Organization\"");
    assertThat(found.read().given()).isEmpty();
  }

  @Test
  void aConsentOpensOneStepAndItsWithdrawalClosesItAtOnce() {
    RecordedCase found = open("Laws").consent(state, "providers").steps(clerk, "distribute");
    assertThat(provider.get(found.page()).statusCode()).isEqualTo(200);
    assertThat(found.read().receipt().providersFrom()).contains(RecordedCase.now());
    assertThat(found.post(state, "withdrawal", "use", "providers", "document", "NV 2").statusCode())
        .isEqualTo(302);
    assertThat(provider.get(found.page()).statusCode()).isEqualTo(404);
    assertThat(found.read().receipt().providersFrom()).isEmpty();
    assertThat(found.post(clerk, "step", "step", "distribute").statusCode()).isEqualTo(409);
    found.consent(state, "providers").steps(clerk, "distribute");
    assertThat(provider.get(found.page()).statusCode()).as("after a new consent").isEqualTo(200);
  }

  @Test
  void aRequestStaysPostedWhileOneOfItsConsentsToPublicationIsInForce() {
    RecordedCase found =
        open("Laws").consent(state, "summary").consent(state, "full").steps(clerk, "post-summary");
    found.post(state, "withdrawal", "use", "full", "document", "NV 2");
    assertThat(found.read().receipt().postedFrom()).contains(RecordedCase.now());
    found.post(state, "withdrawal", "use", "summary", "document", "NV 3");
    assertThat(found.read().receipt().postedFrom()).isEmpty();
  }

  @Test
  void thereIsNoObjectionToAStepThatDoesNotWaitForTheState() {
    RecordedCase found = open("Laws");
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          found.post(
              state,
              in("objection", language),
              "step",
              "post-summary",
              "words",
              "Not now",
              "document",
              "NV kept");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "assistance.refused.no-silence-to-object"));
    }
    assertThat(found.journal("objection recorded")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1,400", "-400,400", "1,302", "0,302"})
  void aSilenceProcedureBeginsOnTheDayOnWhichItIsMadeKnownOrLater(int days, int status) {
    LocalDate received = LocalDate.of(2021, 2, 1);
    RecordedCase found =
        RecordedCase.of(STATE, received, "Laws")
            .steps(clerk, "authenticate", "inform-members", "acknowledge");
    LocalDate day = RecordedCase.now().plusDays(days);
    HttpResponse<String> answer =
        found.post(
            clerk,
            "silence?lang=fr",
            "step",
            "circulate-providers",
            "from",
            day.toString(),
            "document",
            "NV of the Chair");
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.body())
          .contains(Texts.get(Language.FR, "consent.refused.silence-past"))
          .contains("value=\"" + day + "\"");
      assertThat(found.read().silences()).isEmpty();
    } else {
      SilencePeriod period = found.read().silences().getFirst();
      assertThat(period.begunOn()).isEqualTo(day);
      assertThat(period.workingDays()).isEqualTo(5);
      assertThat(period.endsAfter()).isAfter(day.plusDays(5));
    }
  }

  @Test
  void anObjectionIsRecordedOnceAndShownWithItsText() {
    RecordedCase found = withPeriod(STATE);
    String[] objection = {
      "step", "circulate-providers", "words", "Objection (invented)", "document", "NV 7"
    };
    assertThat(found.post(state, "objection", objection).statusCode()).isEqualTo(302);
    assertThat(found.post(state, "objection", objection).statusCode())
        .as("the repetition has the same receipt")
        .isEqualTo(302);
    objection[3] = "Another objection (invented)";
    assertThat(found.post(state, "objection", objection).statusCode()).isEqualTo(400);
    assertThat(found.journal("objection recorded")).isEqualTo(1);
    SilencePeriod period = found.read().silences().getFirst();
    assertThat(period.objectedOn()).contains(RecordedCase.now());
    assertThat(period.objection()).isEqualTo("Objection (invented)");
    assertThat(state.get(found.page()).body()).contains("Objection (invented)");
  }

  @Test
  void anObjectionThatTheSecretariatRecordsIsOneNoticeForItsState() {
    String ofState = "Example State 237";
    Visitor mission = RecordedCase.PROGRAM.person(Role.MISSION, ofState);
    RecordedCase found = withPeriod(ofState);
    found.post(
        clerk, "objection", "step", "circulate-providers", "words", "No", "document", "NV 8");
    assertThat(notices(mission, "assistance.of-others.no-consent")).hasSize(1);
    found.consent(clerk, "providers");
    found.post(clerk, "withdrawal", "use", "providers", "document", "NV 8");
    assertThat(notices(mission, "assistance.of-others.no-consent"))
        .as("a withdrawal is a separate act")
        .hasSize(2);
    assertThat(found.journal("consent withdrawn")).isEqualTo(2);
  }

  private RecordedCase withPeriod(String ofState) {
    RecordedCase found =
        RecordedCase.of(ofState, LocalDate.of(2021, 2, 1), "Laws")
            .steps(clerk, "authenticate", "inform-members", "acknowledge");
    String today = RecordedCase.now().toString();
    found.post(
        clerk, "silence", "step", "circulate-providers", "from", today, "document", "NV Chair");
    return found;
  }

  private static List<String> notices(Visitor mission, String sentence) {
    String text =
        Texts.get(
            Language.EN, sentence, Texts.get(Language.EN, "access.role." + Role.SECRETARIAT.key()));
    return Jsoup.parse(mission.get("/desk?lang=en").body()).select("li.task").eachText().stream()
        .filter(line -> line.contains(text))
        .toList();
  }

  @Test
  void onlyTheStateAndTheSecretariatDecideOnConsent() {
    RecordedCase found = open("Laws");
    String[] consent = {
      "use", "providers", "document", "NV", "given-on", RecordedCase.now().toString()
    };
    Visitor other = RecordedCase.PROGRAM.person(Role.MISSION, "Example State 641");
    assertThat(found.post(other, "consent", consent).statusCode()).isEqualTo(404);
    for (Role role : List.of(Role.EXPERT, Role.CHAIR)) {
      Visitor visitor = RecordedCase.PROGRAM.person(role, "");
      assertThat(found.post(visitor, "consent", consent).statusCode()).isEqualTo(403);
    }
    assertThat(found.post(provider, "consent", consent).statusCode()).isEqualTo(403);
    assertThat(found.read().given()).isEmpty();
    assertThat(found.post(clerk, "consent", consent).statusCode()).isEqualTo(302);
    assertThat(found.read().given()).hasSize(1);
  }

  @Test
  void aWithheldNeedIsHiddenFromProvidersUntilThatEnds() {
    RecordedCase found =
        open("Public need", "Confidential need")
            .consent(state, "providers")
            .steps(clerk, "distribute");
    String need = found.needs().getLast().toString();
    assertThat(provider.get(found.page()).body()).contains("Confidential need");
    assertThat(
            found.post(state, "keeping", "item", need, "document", "NV", "end", "no").statusCode())
        .isEqualTo(302);
    assertThat(provider.get(found.page()).body())
        .contains("Public need")
        .doesNotContain("Confidential need");
    assertThat(state.get(found.page()).body()).contains("Confidential need");
    found.post(state, "keeping", "item", need, "document", "NV", "end", "yes");
    assertThat(provider.get(found.page()).body()).contains("Confidential need");
  }

  @Test
  void aNeedOfAnotherRequestIsNotWithheldHere() {
    RecordedCase found = open("Laws");
    RecordedCase another = RecordedCase.of("Example State 641", "Sites");
    String need = another.needs().getFirst().toString();
    HttpResponse<String> answer =
        found.post(state, "keeping?lang=es", "item", need, "document", "NV kept");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(Language.ES, "kit.form.choice"));
  }
}
