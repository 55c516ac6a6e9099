package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages are in the language that the reader chose, or that the browser prefers. */
class LanguageChoiceTest {
  private static final TestProgram PROGRAM = TestProgram.get();

  private static Document get(String path, String header, String value)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(PROGRAM.address() + path))
              .header(header, value)
              .build();
      return Jsoup.parse(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private static String language(Document page) {
    return page.select("html").attr("lang");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|ru",
        "ar-EG, en;q=0.5|ar",
        "de, es;q=0.8, en;q=0.5|es",
        "en;q=0.1, zh;q=0.9|zh",
        "de|en",
        "*|en",
        "not a language|en"
      })
  void theFirstVisitIsInALanguageOfTheBrowser(String accepted, String shown)
      throws IOException, InterruptedException {
    assertThat(language(get("/sign-in", "Accept-Language", accepted))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"lang=fr, fr", "lang=xx, en", "'other=1; lang=ar', ar"})
  void aLanguageThatWasChosenBeforeIsKept(String cookie, String shown)
      throws IOException, InterruptedException {
    assertThat(language(get("/sign-in", "Cookie", cookie))).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aChosenLanguageHoldsForTheNextPages(Language language) {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    Document page = Jsoup.parse(visitor.get("/public/events?lang=" + language.code()).body());
    assertThat(language(page)).isEqualTo(language.code());
    assertThat(page.select("html").attr("dir")).isEqualTo(language.direction());
    assertThat(language(Jsoup.parse(visitor.get("/sign-in").body()))).isEqualTo(language.code());
    assertThat(page.select(".languages a[aria-current=true]").eachAttr("lang"))
        .containsExactly(language.code());
  }

  @Test
  void everyPageOffersItselfInSixLanguagesWithItsQuery() {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    Document page = Jsoup.parse(visitor.get("/search?q=customs&lang=es").body());
    assertThat(page.select(".languages a")).hasSize(Language.values().length);
    for (Element link : page.select(".languages a")) {
      assertThat(link.attr("href")).startsWith("/search?q=customs&lang=");
      assertThat(link.attr("href").split("lang=", -1)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void errorPagesAreInTheLanguageOfTheReader(Language language) {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    HttpResponse<String> answer = expert.get("/events/0?lang=" + language.code());
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(language(page)).isEqualTo(language.code());
    assertThat(page.select("h1").text()).isEqualTo(Texts.get(language, "frame.error.404.title"));
    assertThat(page.select("main p").eachText())
        .contains(Texts.get(language, "frame.error.404.next"));
    assertThat(page.select("main .small").text()).containsPattern("[0-9a-f]{12}");
  }

  @Test
  void aBadAddressOfAListIsRefusedWithItsReasonOnAPageOfItsOwn() {
    Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
    HttpResponse<String> answer = clerk.get("/committee-brief?first=never&lang=en");
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.select("main .problem").text()).isNotBlank();
    assertThat(page.select("#problems a[href^=#]"))
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aRejectedFormSaysSoInTheTitleAndTheSummary(Language language) {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    HttpResponse<String> answer =
        expert.post("/practices?lang=" + language.code(), Map.of("title", "Typed <title>"));
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.title()).startsWith(Texts.get(language, "kit.form.error") + " ");
    Element summary = page.select("main > :not(#drafts)").getFirst();
    assertThat(summary.id()).as("the summary is the first part of the page").isEqualTo("problems");
    assertThat(summary.select("h2").text()).isEqualTo(Texts.get(language, "kit.form.summary"));
    assertThat(page.select("input[name=title]").val()).isEqualTo("Typed <title>");
  }
}
