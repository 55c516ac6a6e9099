package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Letters of a case that somebody tries to send before the case allows it. */
class CaseLetterGateTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 361";
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);
  private static final Map<String, String> CIRCULATION =
      Map.of("template", "circulate-providers", "language", "en", "form", "organization");
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor member = PROGRAM.person(Role.MEMBER, "Example State 362");
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);

  private String arrived() {
    Map<String, String> form = new HashMap<>();
    form.put("channel", "note-verbale");
    form.put("requester", STATE);
    form.put("requestedOn", "2024-02-01");
    form.put("receivedOn", "2024-02-02");
    form.put("words0", "Two detectors (invented).");
    return location(clerk.post("/arrivals", form));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private void refused(String address, Map<String, String> form, String key, Object... arguments) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer = clerk.post(address + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).as(key).isEqualTo(400);
      assertThat(answer.body()).contains(Isolated.sentence(language, key, arguments));
    }
    clerk.get("/desk?lang=en");
  }

  private void step(String request, String... steps) {
    for (String step : steps) {
      location(clerk.post(request + "/step", Map.of("step", step)));
    }
  }

  private void consent(String request) {
    location(
        state.post(
            request + "/consent",
            Map.of("use", "providers", "document", "NV 1", "given-on", TODAY.toString())));
  }

  @Test
  void aCirculationNeedsAuthenticationConsentAndNoHold() {
    String request = arrived();
    String letter = request + "/letter";
    for (Language language : Language.values()) {
      assertThat(clerk.post(letter + "?lang=" + language.code(), CIRCULATION).body())
          .contains(Texts.get(language, StepRules.NO_EXPRESS))
          .contains(ExampleCase.PROCEDURES.on(TODAY).stepName("authenticate", language));
    }
    step(request, "authenticate", "acknowledge");
    refused(letter, CIRCULATION, StepRules.NO_EXPRESS);
    Map<String, String> disguised =
        Map.of("template", "follow-up", "language", "en", "addressee", "Example Provider 9");
    refused(letter, disguised, StepRules.NO_EXPRESS);
    consent(request);
    location(member.post(request + "/hold", Map.of("why", "More time (invented)")));
    refused(letter, CIRCULATION, StepRules.HOLD);
    refused(letter, Map.of("template", "acknowledge", "language", "en"), StepRules.HOLD);
    assertThat(PROGRAM.count(lettersOf(request) + " and template <> 'acknowledge'")).isZero();
  }

  private static String lettersOf(String request) {
    return "select count(*)::int from letters_letter where subject = '"
        + request.substring(1).replace("requests", "request")
        + "'";
  }

  @Test
  void theGateIsAskedAgainAtDispatchAndPlaceholdersAreFilled() {
    String request = arrived();
    step(request, "authenticate", "acknowledge");
    consent(request);
    String letter = location(clerk.post(request + "/letter", CIRCULATION));
    String dispatch = letter + "/dispatch";
    Map<String, String> sent = Map.of("day", TODAY.toString(), "how", "By hand");
    refused(dispatch, sent, "letters.refused.placeholder", "[…], [Name]");
    location(
        clerk.post(letter, Map.of("version", "1", "title", "Title", "body", "To all: a need.")));
    location(
        state.post(
            request + "/withdrawal", Map.of("use", "providers", "document", "NV 2 (invented)")));
    refused(dispatch, sent, StepRules.NO_EXPRESS);
    consent(request);
    location(member.post(request + "/hold", Map.of("why", "More time (invented)")));
    refused(dispatch, sent, StepRules.HOLD);
    assertThat(PROGRAM.count(lettersOf(request) + " and dispatched_on is not null")).isZero();
  }

  @Test
  void onlyItsAuthorDeletesADraft() {
    String request = arrived();
    step(request, "authenticate", "acknowledge");
    String letter =
        location(
            clerk.post(request + "/letter", Map.of("template", "acknowledge", "language", "en")));
    Visitor other = PROGRAM.person(Role.EXPERT, "");
    isNotDeletedBy(other, letter);
    assertThat(clerk.get(letter).body()).contains(letter + "/deletion");
    assertThat(location(clerk.post(letter + "/deletion", Map.of()))).isEqualTo(request);
    assertThat(clerk.get(letter).statusCode()).isEqualTo(404);
    assertThat(
            PROGRAM.count(
                "select count(*)::int from kit_journal where act = 'letter draft deleted' and"
                    + " subject = '"
                    + letter.substring(1).replace("letters", "letter")
                    + "'"))
        .isEqualTo(1);
  }

  private static void isNotDeletedBy(Visitor other, String letter) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          other.post(letter + "/deletion?lang=" + language.code(), Map.of());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, "letters.refused.delete"));
    }
  }
}
