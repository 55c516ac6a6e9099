package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.outbox.OutboxEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers on the desks of providers and the secretariat, and the requests to confirm them. */
class OfferTasksTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Actor CLERK = new Actor("example.clerk", "secretariat");
  private final String party = "Example Provider " + System.nanoTime();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, party);
  private final Visitor colleague = PROGRAM.person(Role.PROVIDER, party);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String mailbox = "desk" + System.nanoTime() + "@example.org";
  private final long registered = register(mailbox);

  private long register(String address) {
    Map<String, String> form =
        Map.of(
            "name",
            "Provider " + System.nanoTime(),
            "kind",
            "programme",
            "institution",
            "Example Institution",
            "mailbox",
            address);
    return ExampleNeeds.number(
        provider.post("/providers", form).headers().firstValue("Location").orElseThrow());
  }

  private String draft(String words) {
    Map<String, String> form = ExampleNeeds.laws(registered);
    form.put("words", words);
    return path(provider, "/offers", form);
  }

  private static String path(Visitor who, String address, Map<String, String> form) {
    return who.post(address, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private static Document desk(Visitor who, Language language) {
    return Jsoup.parse(who.get("/desk?lang=" + language.code()).body());
  }

  private static boolean hasTask(Visitor who, String offer) {
    return !desk(who, Language.EN).select("main a[href=" + offer + "]").isEmpty();
  }

  private static void confirmedOn(String offer, String day) {
    ExampleNeeds.owner(
        "update providers_offer set confirmed_on = "
            + day
            + " where id = "
            + ExampleNeeds.number(offer));
  }

  private static void askedOn(String offer, String day) {
    ExampleNeeds.owner(
        "update providers_offer set asked_on = "
            + day
            + " where id = "
            + ExampleNeeds.number(offer));
  }

  private List<OutboxEntry> messages(String recipient) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).list(0, 1_000)).stream()
        .filter(message -> message.recipient().equals(recipient))
        .toList();
  }

  @Test
  void aDraftIsATaskOfItsPartyUntilItIsSubmitted() {
    String offer = draft("Help with laws");
    for (Language language : Language.values()) {
      assertThat(desk(colleague, language).text())
          .contains(Texts.get(language, "providers.waits.draft"));
    }
    assertThat(hasTask(provider, offer)).isTrue();
    assertThat(hasTask(colleague, offer)).as("of the same party").isTrue();
    assertThat(hasTask(PROGRAM.person(Role.PROVIDER, "Example Provider 471"), offer)).isFalse();
    assertThat(hasTask(secretariat, offer)).isFalse();
    colleague.post(offer + "/giving", Map.of());
    assertThat(hasTask(provider, offer)).isFalse();
  }

  @Test
  void aLongDescriptionIsShortenedOnTheDesk() {
    String longest = "x".repeat(100);
    draft(longest);
    draft("y".repeat(101));
    assertThat(desk(provider, Language.EN).text())
        .contains(longest)
        .contains("y".repeat(99) + "…")
        .doesNotContain("y".repeat(100));
  }

  @Test
  void anOldConfirmationIsATaskOfTheProviderFromTheDayOnWhichItIsTooOld() {
    String offer = draft("Help with laws");
    provider.post(offer + "/giving", Map.of());
    assertThat(hasTask(provider, offer)).isFalse();
    confirmedOn(offer, "'2020-02-29'");
    assertThat(desk(provider, Language.EN).text())
        .contains(Texts.get(Language.EN, "providers.waits.confirm"))
        .contains("28 February 2021");
    confirmedOn(offer, "null");
    assertThat(hasTask(provider, offer)).as("never confirmed").isTrue();
    assertThat(Jsoup.parse(provider.get(offer).body()).text())
        .contains(Texts.get(Language.EN, "providers.confirmed.never"));
    provider.post(offer + "/confirmation", Map.of());
    assertThat(hasTask(provider, offer)).isFalse();
  }

  @Test
  void anAnswerIsATaskOfTheSecretariatUntilTheStateWasInformed() {
    String state = "Example State 473";
    long request = ExampleNeeds.shared(state, List.of(), Map.of("Laws 471", "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, state);
    String words = "Answer" + System.nanoTime();
    Map<String, String> form = ExampleNeeds.laws(registered);
    form.putAll(Map.of("words", words, "needs", Long.toString(need)));
    String answered = path(provider, "/open-needs/" + need + "/answer", form);
    String offer =
        answered.startsWith("/offers/")
            ? answered
            : "/offers/"
                + PROGRAM.count(
                    "select max(id)::int from providers_offer where words = '" + words + "'");
    provider.post(offer + "/giving", Map.of());
    assertThat(hasTask(secretariat, offer)).isTrue();
    assertThat(contact.get(offer).statusCode()).as("not informed yet").isEqualTo(404);
    assertThat(Jsoup.parse(secretariat.get(offer).body()).select("form[action$=/circulation]"))
        .isNotEmpty();
    assertThat(provider.post(offer + "/circulation", Map.of()).statusCode()).isEqualTo(403);
    assertThat(secretariat.post(offer + "/circulation", Map.of()).statusCode()).isEqualTo(302);
    assertThat(hasTask(secretariat, offer)).isFalse();
    assertThat(contact.get(offer).body()).contains(words);
    assertThat(PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 472").get(offer).statusCode())
        .isEqualTo(404);
    assertThat(Jsoup.parse(secretariat.get(offer).body()).select("form[action$=/circulation]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "current_date - interval '13 months', null, 1",
    "current_date - interval '13 months', current_date - interval '2 months', 1",
    "current_date - interval '13 months', current_date - interval '10 days', 0",
    "current_date - interval '11 months', null, 0",
    "null, null, 1"
  })
  void aConfirmationIsRequestedOnceAMonthForOldOffers(String confirmed, String asked, int sent) {
    String offer = draft("Help with laws");
    provider.post(offer + "/giving", Map.of());
    confirmedOn(offer, confirmed);
    askedOn(offer, asked);
    PROGRAM.bean(OfferConfirmationMailer.class).ask(CLERK);
    assertThat(messages(mailbox)).hasSize(sent);
    PROGRAM.bean(OfferConfirmationMailer.class).ask(CLERK);
    assertThat(messages(mailbox)).hasSize(sent);
  }

  @Test
  void aRequestToConfirmHasALinkAndNothingOfTheOffer() {
    String words = "Secret" + System.nanoTime();
    String offer = draft(words);
    provider.post(offer + "/giving", Map.of());
    confirmedOn(offer, "'2020-01-02'");
    assertThat(PROGRAM.bean(OfferConfirmationMailer.class).ask(CLERK)).isPositive();
    OutboxEntry message = messages(mailbox).getFirst();
    assertThat(message.body())
        .endsWith(PROGRAM.address() + offer)
        .doesNotContain(words, "Example Institution", "Provider ");
    assertThat(message.subject()).isNotBlank().doesNotContain(words);
  }

  @Test
  void noConfirmationIsRequestedForADraft() {
    String offer = draft("Help with laws");
    confirmedOn(offer, "'2020-01-02'");
    PROGRAM.bean(OfferConfirmationMailer.class).ask(CLERK);
    assertThat(messages(mailbox)).isEmpty();
    assertThat(
            PROGRAM.count(
                "select count(*) from providers_offer where asked_on is not null and id = "
                    + ExampleNeeds.number(offer)))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"PROVIDER", "EXPERT", "CHAIR", "MISSION"})
  void onlyTheSecretariatRequestsConfirmations(Role role) {
    String acting = role == Role.PROVIDER ? party : role == Role.MISSION ? "Example State 473" : "";
    assertThat(PROGRAM.person(role, acting).post("/offers/asking", Map.of()).statusCode())
        .isEqualTo(403);
  }
}
