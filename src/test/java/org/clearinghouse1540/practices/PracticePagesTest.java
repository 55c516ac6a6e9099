package org.clearinghouse1540.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Recording a practice; the form is shown again with all that was typed where it is wrong. */
class PracticePagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aRejectedFormKeepsWhatWasTypedAndNamesEveryProblemInTheReadersLanguage() {
    Map<String, String> typed =
        Map.of("title", "A <b>title</b>", "words", "", "address", "ftp://x", "on", "yesterday");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = expert.post("/practices?lang=" + language.code(), typed);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("value=\"A &lt;b>title&lt;/b>\"", "value=\"ftp://x\"", "value=\"yesterday\"")
          .contains("href=\"#state\"", "href=\"#words\"", "href=\"#areas\"", "href=\"#on\"")
          .contains(Texts.get(language, "kit.form.required"))
          .contains(Texts.get(language, "kit.form.day"))
          .contains(Texts.get(language, "practices.refused.areas"))
          .contains(Texts.get(language, "practices.refused.address"));
    }
  }

  @Test
  void aRecordedPracticeIsShownAndItsConsentNeedsADocument() {
    String address =
        expert
            .post(
                "/practices",
                Map.of(
                    "state", "Example State 510",
                    "title", "Training of customs officers",
                    "words", "A course of two weeks.",
                    "areas", "legislation",
                    "source", "Example letter 1"))
            .headers()
            .firstValue("Location")
            .orElse("");
    assertThat(address).contains("/practices/");
    String path = address.replaceFirst("https?://[^/]+", "");
    assertThat(expert.get(path).body()).contains("Training of customs officers");
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    HttpResponse<String> refused = secretariat.post(path + "/consent", Map.of("document", " "));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("href=\"#document\"", "Training of customs officers");
    assertThat(expert.post(path + "/consent", Map.of("document", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayNotRecordSeesNoForm() {
    assertThat(program.person(Role.MEMBER, "Example State 511").get("/practices").body())
        .doesNotContain("action=\"/practices\" method=\"post\"")
        .doesNotContain("name=\"words\"");
  }
}
