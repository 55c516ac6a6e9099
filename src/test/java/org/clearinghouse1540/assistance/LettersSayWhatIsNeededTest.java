package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter about a request states its needs in full, under the letterhead, and no withheld one. */
class LettersSayWhatIsNeededTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private static final String STATE = "Example State 951";
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);

  private static ReceivedItem need(String title, String words, String people) {
    return new ReceivedItem(
        title,
        words,
        List.of("border-control"),
        List.of(),
        List.of(),
        List.of(),
        "Two ports have no detectors.",
        "Detection at both ports.",
        "Customs service (invented)",
        people,
        "June 2031",
        "fr",
        "",
        "",
        true,
        "");
  }

  private static RecordedCase recorded() {
    LocalDate day = RecordedCase.now().minusDays(9);
    ReceivedRequest request =
        new ReceivedRequest(
            STATE,
            STATE,
            RequestChannel.NOTE_VERBALE,
            day,
            day,
            "NV " + System.nanoTime(),
            "en",
            Optional.empty(),
            "",
            List.of(),
            List.of(
                need("Detectors", "Four portal monitors with spare parts.", "24 officers"),
                need("Legal advice", "A review of the draft export control act.", "6 lawyers")));
    return new RecordedCase(
        ViewerDataSource.as(
            "program", () -> PROGRAM.bean(Requests.class).receive(Actor.program(), request)));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private String letter(RecordedCase recorded, String template, String form, Language language) {
    Map<String, String> fields = new HashMap<>();
    fields.put("template", template);
    fields.put("language", language.code());
    fields.put("form", form);
    return location(clerk.post(recorded.page() + "/letter", fields));
  }

  private RecordedCase released() {
    RecordedCase recorded = recorded();
    recorded.steps(clerk, "authenticate", "acknowledge");
    return recorded.consent(state, "providers");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCirculationCarriesWhatAProviderNeedsToAnswer(Language language) {
    String letter = letter(released(), "circulate-providers", "organization", language);
    String text = text(letter);
    assertThat(text)
        .contains("1. Detectors")
        .contains("Four portal monitors with spare parts.")
        .contains("24 officers")
        .contains("Customs service (invented)")
        .contains("June 2031")
        .contains("2. Legal advice")
        .contains(STATE)
        .contains("1540/")
        .doesNotContain("[of")
        .doesNotContain("[requester]");
    String head = Texts.get(language, "letters.reference");
    assertThat(text).contains(head);
  }

  private String text(String letter) {
    byte[] file = clerk.bytes(letter + "/file/docx").body();
    return DocumentText.read(file, "letter.docx").text().replace("\u200F", "");
  }

  @Test
  void aWithheldNeedIsNotInALetterToProvidersAndNoLetterWithItLeaves() {
    RecordedCase recorded = released();
    String before = letter(recorded, "circulate-providers", "organization", Language.EN);
    assertThat(text(before)).contains("A review of the draft export control act.");
    long need = recorded.needs().getLast();
    location(
        state.post(
            recorded.page() + "/keeping", Map.of("item", Long.toString(need), "document", "NV 2")));
    String after = letter(recorded, "circulate-providers", "organization", Language.EN);
    assertThat(text(after)).contains("Four portal monitors").doesNotContain("export control act");
    Map<String, String> filled = new HashMap<>();
    filled.put("version", "1");
    filled.put("addressee", "Example Provider 9");
    filled.put("title", "Request for assistance");
    filled.put("body", "To Example Provider 9: A review of the draft export control act.");
    location(clerk.post(before, filled));
    Map<String, String> dispatch = Map.of("day", "2026-01-02", "how", "by email");
    for (Language language : Language.values()) {
      HttpResponse<String> refused =
          clerk.post(before + "/dispatch?lang=" + language.code(), dispatch);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body())
          .contains(Texts.get(language, "assistance.refused.letter-withheld", 2));
    }
    filled.put("body", "To Example Provider 9: Four portal monitors with spare parts.");
    filled.put("version", "2");
    location(clerk.post(before, filled));
    location(clerk.post(before + "/dispatch", dispatch));
  }

  @Test
  void theAddresseeIsNamedBeforeALetterLeavesAndItsReferenceIsKept() {
    String letter = letter(released(), "circulate-providers", "organization", Language.EN);
    Map<String, String> filled = new HashMap<>();
    filled.put("version", "1");
    filled.put("title", "Request for assistance");
    filled.put("body", "To whom it may concern (invented).");
    location(clerk.post(letter, filled));
    Map<String, String> dispatch = Map.of("day", "2026-01-02", "how", "by email");
    assertThat(clerk.post(letter + "/dispatch", dispatch).statusCode())
        .as("the addressee is still a place to fill in")
        .isEqualTo(400);
    filled.put("version", "2");
    filled.put("addressee", "Example Provider 9");
    filled.put("reference", "NV 77 (invented)");
    location(clerk.post(letter, filled));
    location(clerk.post(letter + "/dispatch", dispatch));
    assertThat(clerk.get(letter).body()).contains("NV 77 (invented)");
    assertThat(text(letter)).contains("NV 77 (invented)");
  }

  @Test
  void theSecretariatChangesTheLetterheadAndDispatchedLettersKeepTheirs() {
    Map<String, String> form = new HashMap<>();
    for (Language language : Language.values()) {
      form.put("head-" + language.code(), "Example Committee " + language.code());
    }
    form.put("reference", "no number");
    for (Language language : Language.values()) {
      HttpResponse<String> refused =
          clerk.post("/letters/letterhead?lang=" + language.code(), form);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(Texts.get(language, "letters.refused.pattern"));
    }
    clerk.get("/desk?lang=en");
    Map<String, String> before = form(clerk.get("/letters/letterhead").body());
    form.put("reference", "EX/{year}/{number}");
    String sent = letter(released(), "acknowledge", "mission", Language.EN);
    location(clerk.post(sent + "/dispatch", Map.of("day", "2026-01-02", "how", "by email")));
    location(clerk.post("/letters/letterhead", form));
    try {
      String draft = letter(released(), "acknowledge", "mission", Language.EN);
      assertThat(text(draft)).contains("Example Committee en").contains("EX/");
      assertThat(text(sent)).doesNotContain("Example Committee").contains("1540/");
      assertThat(
              PROGRAM.count(
                  "select count(*) from kit_journal where act = 'letterhead changed'"
                      + " and after like '%Example Committee en%'"))
          .isPositive();
    } finally {
      location(clerk.post("/letters/letterhead", before));
    }
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    assertThat(expert.get("/letters/letterhead").statusCode()).isEqualTo(403);
  }

  private static Map<String, String> form(String page) {
    Map<String, String> values = new HashMap<>();
    org.jsoup.Jsoup.parse(page)
        .select("main textarea, main input[name=reference]")
        .forEach(
            field ->
                values.put(
                    field.attr("name"),
                    field.normalName().equals("textarea") ? field.wholeText() : field.val()));
    assertThat(values).containsKey("head-en");
    return values;
  }
}
