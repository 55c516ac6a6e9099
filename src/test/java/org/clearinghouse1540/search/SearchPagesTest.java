package org.clearinghouse1540.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.retrieval.PassageFilter;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as visitors and users see it. */
class SearchPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());

  private static String encoded(String question) {
    return URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "Kazakhstan, KAZ",
    "Казахстан, KAZ",
    "كازاخستان, KAZ",
    "哈萨克斯坦, KAZ",
    "Côte d'Ivoire, CIV",
    "cote d’ivoire, CIV"
  })
  void findsAStateByItsNameInEachLanguage(String name, String code) {
    String body = visitor.get("/search?q=" + encoded(name)).body();
    assertThat(body).contains("href=\"/public/states/" + code + "\"").contains("<mark>");
  }

  @ParameterizedTest
  @CsvSource({
    "search.refused.no-word, ?!…",
    "search.refused.characters, a%00b",
    "search.refused.day, customs&from=yesterday",
    "search.refused.day, customs&from=2026-13-45",
    "search.refused.day, customs&until=2026-02-30"
  })
  void aQuestionThatCannotBeAnsweredGetsItsSentence(String key, String question) {
    String typed = question.contains("%") || question.contains("&") ? question : encoded(question);
    for (Language language : Language.values()) {
      HttpResponse<String> answer = visitor.get("/search?q=" + typed + "&lang=" + language.code());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, key));
    }
  }

  @Test
  void aLongQuestionAndHalfACharacterGetTheirSentences() {
    HttpResponse<String> answer = visitor.get("/search?q=" + "customs+".repeat(50));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(Language.EN, "search.refused.long", 300));
    assertThat(new SearchQuestion("a\uD800", PassageFilter.NONE, "1").problem()).isPresent();
  }

  @Test
  void anEmptyQuestionExplainsTheSearch() {
    HttpResponse<String> answer = visitor.get("/search");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(Texts.get(Language.EN, "search.lead"));
  }

  @Test
  void aPageBeyondTheLastOneIsTheLastOne() {
    assertThat(visitor.get("/search?q=State&page=999999").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/search?q=State&page=none").statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageHasTheBox() {
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    for (String page : List.of("/", "/public/events", "/sign-in", "/search")) {
      assertThat(visitor.get(page).body()).contains("class=\"find\"");
    }
    for (String page : List.of("/desk", "/events", "/matrices", "/account", "/no-such-page")) {
      assertThat(expert.get(page).body()).contains("class=\"find\"");
    }
  }

  @Test
  void limitsAreKeptWithTheQuestion() {
    String body = visitor.get("/search?q=Kazakhstan&kind=state&from=2000").body();
    assertThat(body)
        .contains("value=\"Kazakhstan\"")
        .contains("name=\"kind\" value=\"state\"")
        .contains("value=\"2000\"");
  }
}
