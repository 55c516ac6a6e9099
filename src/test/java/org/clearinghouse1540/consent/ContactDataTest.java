package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact data in a text are shown before its owner consents to show it to everybody. */
class ContactDataTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String WORDS =
      "Ask Example Person.\nexample.person@example.org\n+41 22 555 01 02";

  private static String check(Visitor user, String path, Map<String, String> form) {
    return Jsoup.parse(user.check(path, form).body()).select("main").text();
  }

  private static String warning(Language language, String contact) {
    return Isolated.sentence(language, "consent.contact-data", contact);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCheckPageNamesTheContactDataOfAnEntryForEverybodyOnly(Language language) {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 258");
    String entry =
        SeenTextForms.send(
            state, "/workspace", Map.of("kind", "gap", "title", "Gap", "words", WORDS));
    String path = entry + "/consent?lang=" + language.code();
    assertThat(check(state, path, Map.of("use", "full", "document", "NV 1")))
        .contains(warning(language, "example.person@example.org"))
        .contains(warning(language, "+41 22 555 01 02"));
    assertThat(check(state, path, Map.of("use", "members", "document", "NV 1")))
        .doesNotContain(warning(language, "example.person@example.org"));
  }

  @Test
  void contactDataThatAreNotListedAreCounted() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 254");
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 27; i++) {
      words.append("Ask person").append(i).append("@example.org.\n");
    }
    String entry =
        SeenTextForms.send(
            state, "/workspace", Map.of("kind", "gap", "title", "Gap", "words", words.toString()));
    assertThat(check(state, entry + "/consent?lang=en", Map.of("use", "full", "document", "NV 1")))
        .contains(warning(Language.EN, "person19@example.org"))
        .doesNotContain(warning(Language.EN, "person20@example.org"))
        .contains(Isolated.sentence(Language.EN, "consent.contact-data.more", 7));
  }

  @Test
  void theSummaryOfARequestAndAnOfferAreLookedAtToo() {
    String request =
        "/requests/"
            + ExampleNeeds.received("Example State 259", List.of(), Map.of("Laws", "legislation"));
    SeenTextForms.send(
        PROGRAM.person(Role.SECRETARIAT, ""),
        request + "/summary",
        Map.of("item", "0", "language", "en", "words", WORDS));
    assertThat(
            check(
                PROGRAM.person(Role.MISSION, "Example State 259"),
                request + "/consent",
                Map.of("use", "summary", "given-on", "2026-01-02", "document", "NV 2")))
        .contains(warning(Language.EN, "example.person@example.org"));
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 259");
    Map<String, String> form =
        new HashMap<>(
            ExampleNeeds.laws(ExampleNeeds.register(provider, "Provider " + System.nanoTime())));
    form.put("words", WORDS);
    String offer = SeenTextForms.send(provider, "/offers", form);
    SeenTextForms.send(provider, offer + "/giving", Map.of());
    assertThat(check(provider, offer + "/consent", Map.of("document", "Letter 3")))
        .contains(warning(Language.EN, "+41 22 555 01 02"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S/AC.44/2007/10 of 2007-12-03",
        "5 000 000 USD",
        "1540 (2004), 00 12",
        "paragraph 3 @ 4",
        "2026-11-30 to 2026-12-04"
      })
  void datesSymbolsAndAmountsAreNoContactData(String words) {
    assertThat(ContactDataFinder.find(List.of(words))).isEmpty();
  }
}
