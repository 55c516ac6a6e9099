package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Providers edit their entries, submit and confirm offers, and publish them by consent. */
class ProvidersTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 400");
  private final Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 401");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor visitor = Visitor.signedOut(PROGRAM.address());

  private String draft(String words) {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", words);
    return provider.post("/offers", form).headers().firstValue("Location").orElseThrow();
  }

  @Test
  void aDraftIsVisibleToItsProviderOnlyAndAnOfferIsPublicByConsentOnly() {
    String words = "Laws of mark " + System.nanoTime();
    String path = draft(words);
    assertThat(provider.get(path).body()).contains(words).contains("DRAFT");
    for (Visitor item : List.of(other, secretariat)) {
      assertThat(item.get(path).statusCode()).isEqualTo(404);
      assertThat(item.get("/offers").body()).doesNotContain(words);
    }

    assertThat(provider.post(path + "/giving", Map.of()).statusCode()).isEqualTo(302);
    assertThat(secretariat.get(path).body())
        .contains(words)
        .contains("not regulatory mechanisms")
        .contains("2026-Q1");
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    String open = "/public/offers?offer=" + ExampleNeeds.number(path);
    assertThat(visitor.get(open).body()).doesNotContain(words);

    provider.post(path + "/consent", Map.of("document", "Letter 1"));
    assertThat(visitor.get(open).body())
        .contains(words)
        .contains("not regulatory mechanisms")
        .doesNotContain("desk@example.org")
        .doesNotContain("Example Person");
    assertThat(other.get(path).body()).contains(words).doesNotContain("Example Person");
    assertThat(other.post(path + "/confirmation", Map.of()).statusCode()).isEqualTo(404);

    provider.post(path + "/withdrawal", Map.of("document", "Letter 2"));
    assertThat(visitor.get(open).body()).doesNotContain(words);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void anOldConfirmationIsShownAndTheProviderIsAskedByEmail() {
    String path = draft("Laws of mark " + System.nanoTime());
    provider.post(path + "/giving", Map.of());
    String since = "The last confirmation is more than a year old";
    assertThat(provider.get(path).body()).doesNotContain(since);
    ExampleNeeds.owner(
        "update providers_offer set confirmed_on = '2020-01-02' where id = "
            + ExampleNeeds.number(path));

    assertThat(provider.get(path).body()).contains(since);
    assertThat(secretariat.get("/offers").body()).contains(since).contains("class=\"old\"");
    assertThat(provider.get("/desk").body())
        .contains(path)
        .contains("Confirm that the offer is still valid");

    String link = PROGRAM.address() + path;
    assertThat(secretariat.post("/offers/asking", Map.of()).statusCode()).isEqualTo(302);
    assertThat(mails(link)).isEqualTo(1);
    secretariat.post("/offers/asking", Map.of());
    assertThat(mails(link)).as("once a month at most").isEqualTo(1);

    provider.post(path + "/confirmation", Map.of());
    assertThat(provider.get(path).body()).doesNotContain(since);
    assertThat(provider.get("/desk").body())
        .doesNotContain("Confirm that the offer is still valid");
  }

  private static long mails(String link) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).list(0, 1_000)).stream()
        .filter(message -> message.body().endsWith(link))
        .count();
  }

  @Test
  void aRejectedOfferKeepsItsInputInEveryLanguage() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.putAll(Map.of("words", " ", "from", "2026-02-30", "weapons", "XW"));
    form.remove("areas");
    for (Language language : Language.values()) {
      var answer = provider.post("/offers?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("not regulatory mechanisms", "value=\"2026-02-30\"")
          .contains("href=\"#words\"", "href=\"#areas\"", "href=\"#from\"", "href=\"#weapons\"")
          .contains(Texts.get(language, "providers.refused.areas"))
          .contains(Texts.get(language, "providers.refused.period"));
    }
    String path = draft("Laws of mark " + System.nanoTime());
    form.put("until", "2025");
    assertThat(provider.post(path, form).body())
        .contains("action=\"" + path.replaceFirst("^http://[^/]+", "") + "\"")
        .contains("href=\"#words\"");
    assertThat(other.post("/offers", ExampleNeeds.laws(id)).body())
        .as("the provider of another party")
        .contains(Texts.get(Language.EN, "kit.form.summary"))
        .contains(Texts.get(Language.EN, "kit.form.choice"));
    assertThat(other.get("/providers/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void theConsentToPostAnOfferNeedsADocumentAndASubmittedOffer() {
    String path = draft("Laws of mark " + System.nanoTime());
    var draft = provider.post(path + "/consent", Map.of("document", "Letter 3"));
    assertThat(draft.statusCode()).isEqualTo(400);
    assertThat(draft.body()).contains(Texts.get(Language.EN, "providers.refused.draft"));
    provider.post(path + "/giving", Map.of());
    var refused = provider.post(path + "/consent?lang=fr", Map.of("document", " "));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(Texts.get(Language.FR, "kit.form.required"));
    assertThat(secretariat.post(path + "/circulation", Map.of()).body())
        .contains(Texts.get(Language.EN, "providers.refused.no-answer"));
  }

  @Test
  void aRejectedRegisterEntryOrSubscriptionKeepsItsInputInEveryLanguage() {
    for (Language language : Language.values()) {
      var entry =
          provider.post(
              "/providers?lang=" + language.code(), Map.of("name", "Typed <x>", "mailbox", "none"));
      assertThat(entry.statusCode()).isEqualTo(400);
      assertThat(entry.body())
          .contains("value=\"Typed &lt;x>\"", "href=\"#kind\"", "href=\"#institution\"")
          .contains(Texts.get(language, "providers.refused.mailbox"));
      var subscription =
          provider.post(
              "/subscriptions?lang=" + language.code(),
              Map.of("areas", "none", "mailbox", "none", "regions", "Typed region"));
      assertThat(subscription.statusCode()).isEqualTo(400);
      assertThat(subscription.body())
          .contains("value=\"Typed region\"", "href=\"#areas\"", "href=\"#mailbox\"");
    }
    String name = "Provider " + System.nanoTime();
    long id = ExampleNeeds.register(provider, name);
    Map<String, String> form =
        new HashMap<>(
            Map.of("name", name, "kind", "ngo", "institution", "I", "mailbox", "a@example.org"));
    assertThat(provider.post("/providers?lang=en", form).body())
        .contains(Texts.get(Language.EN, "providers.refused.registered"));
    form.put("institution", "");
    assertThat(provider.post("/providers/" + id, form).body()).contains("href=\"#institution\"");
    form.put("institution", "Renamed institution");
    assertThat(provider.post("/providers/" + id, form).statusCode()).isEqualTo(302);
    assertThat(provider.get("/providers/" + id).body()).contains("Renamed institution");
  }

  @Test
  void offersOfTheReferenceTableShowTheirSourceAndCannotBeEdited() {
    Offer reference =
        ViewerDataSource.as("program", () -> PROGRAM.bean(Offers.class).list()).stream()
            .filter(Offer::isReference)
            .findFirst()
            .orElseThrow();
    assertThat(secretariat.get("/offers").body()).contains(reference.address());
    assertThat(
            secretariat.post("/offers/" + reference.id() + "/confirmation", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(PROGRAM.bean(OfferConfirmationMailer.class).ask(Actor.program()))
        .isGreaterThanOrEqualTo(0);
    assertThat(reference.status().toBeConfirmed()).isFalse();
  }

  @Test
  void theStateOrOrganizationOfAProviderIsChosenFromTheRegister() {
    String page = "/providers/" + ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = new HashMap<>();
    form.put("name", "Provider " + System.nanoTime());
    form.put("kind", "organization");
    form.put("institution", "Example");
    form.put("mailbox", "desk@example.org");
    form.put("party", "International Atomic Agency of Nowhere");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = secretariat.post(page + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "providers.refused.party"))
          .contains("International Atomic Agency of Nowhere");
    }
    secretariat.get("/providers?lang=en");
    form.put("party", "International Atomic Energy Agency");
    assertThat(secretariat.post(page, form).statusCode()).isEqualTo(302);
    assertThat(Jsoup.parse(secretariat.get(page).body()).select("[name=party]").val())
        .isEqualTo("IAEA");
  }
}
