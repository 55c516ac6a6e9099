package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on which a request is recorded as it arrives. */
class ReceiptPagesTest {
  private static final String STATE = "Example State 660";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final String mark = "mark" + System.nanoTime();
  private final Map<String, String> form =
      new TreeMap<>(
          Map.of(
              "channel", "note-verbale",
              "requester", STATE,
              "requestedOn", "2024-02-01",
              "receivedOn", "2024-02-02",
              "language", "fr",
              "words0", "A need " + mark));

  private RecordedCase recorded(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String page = answer.headers().firstValue("Location").orElseThrow();
    return new RecordedCase(Long.parseLong(page.replaceFirst(".*/", "")));
  }

  private HttpResponse<String> upload(String name, String content) {
    String query =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return clerk.upload("/arrivals?" + query, name, content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requestedOn|2004-04-27|requestedOn|before-resolution",
        "requestedOn|2999-01-01|requestedOn|requested-in-future",
        "receivedOn|2999-01-01|receivedOn|received-in-future",
        "receivedOn|2024-01-31|receivedOn|received-before-written",
        "requester|Korea|requester|ambiguous-name",
        "requester|Macedonia|requester|doubtful-name",
        "channel|regional-organization|forStates|for-states"
      })
  void eachProblemIsShownAtItsFieldInTheLanguageOfTheReader(
      String field, String value, String at, String refused) {
    form.put(field, value);
    for (Language language : Language.values()) {
      HttpResponse<String> answer = clerk.post("/arrivals?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      String problem =
          Isolated.sentence(
              language,
              "assistance.refused." + refused,
              refused.equals("before-resolution") ? DateText.of("2004-04-28", language) : value);
      assertThat(answer.body()).contains(problem, "href=\"#" + at + "\"", "A need " + mark);
    }
    assertThat(
            RecordedCase.PROGRAM.count(
                "select count(*) from assistance_need_item where words like '%" + mark + "'"))
        .isZero();
  }

  @Test
  void theFileOfTheLetterIsStoredWithTheRequest() {
    RecordedCase found = recorded(upload("letter.txt", "The letter of " + mark));
    assertThat(found.read().receipt().document()).isPresent();
    assertThat(clerk.get(found.page()).body())
        .contains("/documents/" + found.read().receipt().document().orElseThrow());
    Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);
    assertThat(state.get(found.page()).body()).doesNotContain("/documents/");
  }

  @Test
  void consentsGivenInTheLetterCiteIt() {
    form.put("reference", "NV " + mark);
    form.put("consent-providers", "yes");
    form.put("consent-summary", "yes");
    RecordedCase found = recorded(clerk.post("/arrivals", form));
    assertThat(found.read().given())
        .extracting(consent -> consent.audience().use())
        .containsExactlyInAnyOrder(Audience.Use.PROVIDERS, Audience.Use.SUMMARY);
    assertThat(found.read().given())
        .allMatch(consent -> consent.document().equals("NV " + mark))
        .allMatch(consent -> consent.givenOn().equals(LocalDate.of(2024, 2, 1)));
    assertThat(found.read().receipt().providersFrom()).as("consent is no step").isEmpty();
  }

  @Test
  void aConsentInALetterWithoutReferenceCitesTheRequesterAndTheDay() {
    form.put("consent-members", "yes");
    RecordedCase found = recorded(clerk.post("/arrivals", form));
    assertThat(found.read().given().getFirst().document()).isEqualTo(STATE + ", 2024-02-01");
  }

  @Test
  void moreFieldsKeepWhatWasTyped() {
    form.put("more", "yes");
    form.put("count", "2");
    HttpResponse<String> answer = clerk.post("/arrivals", form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("name=\"words2\"", "A need " + mark);
    assertThat(answer.body()).doesNotContain("name=\"words3\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "POINT_OF_CONTACT", "MISSION", "CHAIR", "MEMBER", "PROVIDER"})
  void onlyExpertsAndTheSecretariatRecordRequestsThatArrive(Role role) {
    String party = List.of(Role.EXPERT, Role.CHAIR).contains(role) ? "" : STATE;
    Visitor visitor = RecordedCase.PROGRAM.person(role, party);
    boolean may = role == Role.EXPERT;
    assertThat(visitor.get("/arrivals").statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(visitor.post("/arrivals", form).statusCode()).isEqualTo(may ? 302 : 403);
  }

  @Test
  void aStateHasOneWayToSendARequestUnderOneName() {
    Visitor state = RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    for (Language language : Language.values()) {
      String name = Texts.get(language, "assistance.arrival.send");
      assertThat(Texts.get(language, "needs.send.go")).isEqualTo(name);
      assertThat(Texts.get(language, "needs.sending")).isEqualTo(name);
    }
    assertThat(
            Jsoup.parse(state.get("/requests?lang=en").body())
                .select("main a[href=/drafts/sending]"))
        .isNotEmpty();
    assertThat(state.get("/requests").body()).doesNotContain("/arrivals");
    assertThat(clerk.get("/requests").body()).contains("/arrivals");
  }

  @Test
  void theFormAsksForTheRequesterAndTheDayOfReceipt() {
    assertThat(clerk.get("/arrivals").body())
        .contains("name=\"requester\"")
        .contains("value=\"" + RecordedCase.now() + "\"");
  }

  @Test
  void theJournalRecordsTheReceiptAndNothingOfTheText() {
    RecordedCase found = recorded(clerk.post("/arrivals", form));
    assertThat(found.journal("request received")).isEqualTo(1);
    assertThat(
            RecordedCase.PROGRAM.count(
                "select count(*) from kit_journal where after like '%" + mark + "%'"))
        .isZero();
  }
}
