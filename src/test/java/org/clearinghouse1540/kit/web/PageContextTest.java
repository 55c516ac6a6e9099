package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageContextTest {
  /** A model without a template. */
  private record Untitled(String text) {}

  private static PageContext at(String address, Language language) {
    return new PageContext(
        language,
        new PageUser("", "public", "", List.of()),
        address,
        List::of,
        "_csrf",
        () -> "token",
        false,
        ProblemSummary.of(SubmittedForm.none()));
  }

  @ParameterizedTest
  @CsvSource({"/events, /events?lang=fr", "/events?page=2, /events?page=2&lang=fr", "/, /?lang=fr"})
  void aPageLinksToItselfInTheOtherLanguages(String address, String french) {
    assertThat(at(address, Language.EN).inLanguage(Language.FR)).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource({
    "/events, /events, true",
    "/events/7, /events, true",
    "/events?page=2, /events, true",
    "/events/7?part=2, /events, true",
    "/events-of-others, /events, false",
    "/states, /events, false",
    "/, /, true",
    "/events, /, false"
  })
  void theEntryOfAPageAndOfItsListIsMarked(String address, String entry, boolean here) {
    assertThat(at(address, Language.EN).isHere(new MenuEntry("text", entry))).isEqualTo(here);
  }

  @Test
  void textsAndDatesAreInTheLanguageOfThePage() {
    PageContext page = at("/events", Language.ES);
    assertThat(page.text("kit.form.too-long", 300)).contains("300");
    assertThat(page.text("kit.form.too-long", 300))
        .isNotEqualTo(at("/events", Language.EN).text("kit.form.too-long", 300));
    assertThat(page.date("2014-03")).isEqualTo("marzo 2014");
    assertThat(page.dates("2014-03-11", "2014-03-12")).isEqualTo("11–12 de marzo de 2014");
  }

  @Test
  void aUserWithoutANameIsNotSignedIn() {
    assertThat(new PageUser("", "public", "", List.of()).signedIn()).isFalse();
    assertThat(new PageUser("ada", "expert", "", List.of()).signedIn()).isTrue();
  }

  @Test
  void aModelWithoutATemplateIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> Page.of(new Untitled("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Untitled");
  }

  @Test
  void publicAddressesHaveNoSecondSlash() {
    assertThat(new PublicAddress("https://clearinghouse.example").of("/events/7"))
        .isEqualTo("https://clearinghouse.example/events/7");
  }

  @ParameterizedTest
  @CsvSource({
    "/calendar/abc123/events.ics, /calendar/-/events.ics",
    "/invitation/abc-123_x, /invitation/-",
    "/%69nvitation/abc-123_x, /invitation/-",
    "//calendar//abc123/events.ics, /calendar/-/events.ics",
    "/x/../calendar;a=b/abc123/events.ics, /calendar/-/events.ics",
    "/invitation, /invitation",
    "/events/calendar/address, /events/calendar/address"
  })
  void secretsInAddressesAreNotLogged(String address, String logged) {
    assertThat(LoggedPath.of(address)).isEqualTo(logged);
  }
}
