package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds on a case, its summaries, and the tasks that follow from its stage. */
class CaseHoldPagesTest {
  private static final String STATE = "Example State 642";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 643");
  private final RecordedCase found =
      RecordedCase.of(STATE, "Laws", "Sites").steps(clerk, "authenticate");

  private String hold(Visitor visitor, String... fields) {
    assertThat(found.post(visitor, "hold", fields).statusCode()).isEqualTo(302);
    return Long.toString(found.read().holds().getLast().id());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aHoldOfAnotherMemberIsNotLifted(Language language) {
    String hold = hold(member, "why", "To consult the capital");
    Visitor other = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 645");
    HttpResponse<String> answer =
        found.post(other, "lift?lang=" + language.code(), "hold", hold, "why", "Typed reason");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, "assistance.refused.hold-of-another"));
    assertThat(found.read().hold()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEMBER", "COORDINATOR", "CHAIR"})
  void aHoldDoesNotOutliveTheAccountThatPlacedIt(Role role) {
    String hold = hold(member, "why", "To consult the capital");
    Visitor administrator = RecordedCase.PROGRAM.person(Role.ADMINISTRATOR, "");
    administrator.post("/accounts/close", Map.of("name", member.name()));
    Visitor other =
        RecordedCase.PROGRAM.person(role, role == Role.CHAIR ? "" : "Example State 643");
    assertThat(other.get(found.page()).body()).contains("/lift\"");
    assertThat(found.post(other, "lift", "hold", hold, "why", "").statusCode())
        .as("a reason is recorded")
        .isEqualTo(400);
    assertThat(
            found
                .post(other, "lift", "hold", hold, "why", "Decision of 3 March (invented)")
                .statusCode())
        .isEqualTo(302);
    assertThat(found.read().hold()).isEmpty();
    assertThat(found.journal("hold lifted")).isEqualTo(1);
  }

  @Test
  void aHoldIsLiftedOnce() {
    String hold = hold(member, "why", "To consult the capital");
    assertThat(found.post(member, "lift", "hold", hold, "why", "Consulted").statusCode())
        .isEqualTo(302);
    assertThat(found.post(member, "lift", "hold", hold, "why", "Again").statusCode())
        .isEqualTo(400);
    CaseHold lifted = found.read().holds().getFirst();
    assertThat(lifted.liftedOn()).contains(RecordedCase.now());
    assertThat(lifted.liftedWhy()).isEqualTo("Consulted");
    assertThat(found.journal("hold lifted")).isEqualTo(1);
  }

  @Test
  void aHoldOfAnotherCaseIsNotLiftedHere() {
    String hold = hold(member, "why", "To consult the capital");
    RecordedCase another = RecordedCase.of(STATE, "Other").steps(clerk, "authenticate");
    assertThat(another.post(member, "lift", "hold", hold, "why", "Typed").statusCode())
        .isEqualTo(400);
    assertThat(found.read().hold()).isPresent();
  }

  @Test
  void aHoldRecordsTheStepForWhichTheCaseWaited() {
    hold(member, "why", "To consult the capital");
    CaseHold hold = found.read().hold().orElseThrow();
    assertThat(hold.step()).isEqualTo("acknowledge");
    assertThat(hold.party()).isEqualTo("Example State 643");
    assertThat(hold.toWorkingGroup()).isFalse();
    assertThat(found.journal("hold placed")).isEqualTo(1);
  }

  @Test
  void aHoldIsATaskOfItsMemberUntilItIsLifted() {
    assertThat(member.get("/desk").body()).doesNotContainPattern(found.page() + "[#\"]");
    String hold = hold(member, "why", "To consult the capital");
    assertThat(member.get("/desk?lang=en").body())
        .containsPattern(found.page() + "[#\"]")
        .contains("Your holds");
    found.post(member, "lift", "hold", hold, "why", "Consulted");
    assertThat(member.get("/desk").body()).doesNotContainPattern(found.page() + "[#\"]");
  }

  @Test
  void aReferralIsATaskOfTheCoordinator() {
    Visitor coordinator = RecordedCase.PROGRAM.person(Role.COORDINATOR, "Example State 644");
    assertThat(coordinator.get("/desk").body()).doesNotContainPattern(found.page() + "[#\"]");
    hold(member, "why", "For discussion", "group", "yes");
    assertThat(coordinator.get("/desk").body()).containsPattern(found.page() + "[#\"]");
    assertThat(found.read().hold().orElseThrow().toWorkingGroup()).isTrue();
  }

  @Test
  void aReasonThatIsTooLongIsRefusedAndKept() {
    String reason = "r".repeat(2_001);
    HttpResponse<String> answer = found.post(member, "hold?lang=ru", "why", reason);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(Texts.get(Language.RU, "kit.form.too-long", 2_000))
        .contains(reason);
    assertThat(found.post(member, "hold", "why", "r".repeat(2_000)).statusCode()).isEqualTo(302);
  }

  @Test
  void holdsAreHiddenFromTheState() {
    hold(member, "why", "Reason for the Committee alone");
    Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);
    assertThat(state.get(found.page()).body()).doesNotContain("Reason for the Committee alone");
    assertThat(clerk.get(found.page()).body()).contains("Reason for the Committee alone");
  }

  @Test
  void aSummaryIsReplacedByANewOne() {
    String need = found.needs().getFirst().toString();
    found.post(clerk, "summary", "item", "0", "words", "Summary of the request");
    found.post(clerk, "summary", "item", need, "language", "fr", "words", "Résumé d'un besoin");
    found.post(clerk, "summary", "item", need, "language", "fr", "words", "Nouveau résumé");
    Document page = Jsoup.parse(clerk.get(found.page()).body());
    assertThat(page.select("details").remove().text()).contains("Résumé d'un besoin");
    assertThat(page.select("main").text())
        .contains("Summary of the request", "Nouveau résumé")
        .doesNotContain("Résumé d'un besoin");
    assertThat(found.read().summarized()).isTrue();
    assertThat(found.journal("summary written")).isEqualTo(3);
  }

  @Test
  void aSummaryInASecondLanguageIsBesideTheFirst() {
    found.post(clerk, "summary", "item", "0", "language", "en", "words", "Summary in English");
    found.post(clerk, "summary", "item", "0", "language", "ar", "words", "ملخص بالعربية");
    assertThat(clerk.get(found.page()).body()).contains("Summary in English", "ملخص بالعربية");
  }

  @Test
  void aSummaryOfANeedIsNoSummaryOfTheRequest() {
    String need = found.needs().getFirst().toString();
    found.post(clerk, "summary", "item", need, "words", "Summary of a need");
    assertThat(found.read().summarized()).isFalse();
  }

  @Test
  void aSummaryIsLimitedAndBelongsToANeedOfTheRequest() {
    String longest = "s".repeat(Summaries.LONGEST);
    assertThat(found.post(clerk, "summary", "words", longest + "s").statusCode()).isEqualTo(400);
    assertThat(found.post(clerk, "summary", "words", longest).statusCode()).isEqualTo(302);
    String foreign = RecordedCase.of(STATE, "Other").needs().getFirst().toString();
    HttpResponse<String> answer =
        found.post(clerk, "summary?lang=zh", "item", foreign, "words", "Typed summary");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Typed summary");
  }

  @Test
  void summariesAreWrittenByExpertsAndTheSecretariat() {
    for (Role role : List.of(Role.CHAIR, Role.MEMBER, Role.MISSION)) {
      Visitor visitor = RecordedCase.PROGRAM.person(role, role == Role.CHAIR ? "" : STATE);
      assertThat(found.post(visitor, "summary", "words", "x").statusCode()).isEqualTo(403);
    }
  }
}
