package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of cases and letters when something in them is wrong. */
class CaseFormsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");

  private long receive() {
    HttpResponse<String> answer =
        clerk.post(
            "/arrivals",
            Map.of(
                "channel", "note-verbale",
                "requester", "Example State 326",
                "requestedOn", "2024-02-01",
                "receivedOn", "2024-02-02",
                "words0", "A need"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consent|use=organization,document=,given-on=soon|document,given-on,organization",
        "consent|use=none,document=kept words|use,given-on",
        "withdrawal|use=summary,organization=kept words|document,organization",
        "keeping|item=7,document=|item,document",
        "hold|why=|why",
        "lift|hold=x,why=|hold,why",
        "summary|item=7,language=xx,words=|item,language,words",
        "letter|template=poem,step=no,form=sonnet,addressee=kept words|template,step,form",
        "silence|step=x,from=x,document=|from,document",
        "objection|step=x,words=kept words,document=|document"
      })
  void eachFormOfACaseIsShownAgainWithItsProblemsInTheReadersLanguage(
      String act, String typed, String fields) {
    long id = receive();
    Map<String, String> form = new HashMap<>();
    for (String pair : typed.split(",")) {
      form.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
    }
    Visitor visitor =
        List.of("hold", "lift").contains(act) ? PROGRAM.person(Role.CHAIR, "") : clerk;
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          visitor.post("/requests/" + id + "/" + act + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "kit.form.summary"))
          .contains(Texts.get(language, "assistance.items"));
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#problems li")).as(act).hasSize(fields.split(",").length);
      for (String field : fields.split(",")) {
        assertThat(page.select("#problems a[href=#" + field + "]").isEmpty())
            .as(language + " " + field)
            .isEqualTo(page.getElementById(field) == null);
      }
      if (typed.contains("kept words")) {
        assertThat(page.select("main input, main textarea, #problems").outerHtml())
            .as("typed words of " + act)
            .contains("kept words");
      }
    }
  }

  @Test
  void theReceiptFormNamesEveryProblemAtOnceInTheReadersLanguage() {
    Map<String, String> typed =
        Map.of("requester", "Nowhere at all", "requestedOn", "x", "forStates", "Atlantis");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = clerk.post("/arrivals?lang=" + language.code(), typed);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("value=\"Nowhere at all\"", "Atlantis")
          .contains("href=\"#channel\"", "href=\"#requester\"", "href=\"#requestedOn\"")
          .contains("href=\"#receivedOn\"", "href=\"#forStates\"", "href=\"#items\"")
          .contains(Texts.get(language, "assistance.refused.no-items"))
          .contains(
              Isolated.sentence(language, "assistance.refused.unknown-name", "Nowhere at all"));
    }
  }

  @Test
  void theFormsOfALetterKeepWhatWasTyped() {
    String letter =
        clerk
            .post("/requests/" + receive() + "/letter", Map.of("template", "informal"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    for (Language language : Language.values()) {
      String lang = "?lang=" + language.code();
      HttpResponse<String> saved =
          clerk.post(letter + lang, Map.of("version", "1", "title", "", "body", "Kept words"));
      assertThat(saved.statusCode()).isEqualTo(400);
      assertThat(saved.body()).contains("Kept words", "href=\"#title\"");
      HttpResponse<String> dispatched =
          clerk.post(letter + "/dispatch" + lang, Map.of("day", "2999-01-01", "how", ""));
      assertThat(dispatched.statusCode()).isEqualTo(400);
      assertThat(dispatched.body())
          .contains(Texts.get(language, "letters.refused.future"))
          .contains("value=\"2999-01-01\"", "href=\"#how\"");
    }
  }
}
