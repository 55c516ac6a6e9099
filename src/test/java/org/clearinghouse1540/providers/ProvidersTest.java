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
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/**
 * Providers keep their own lines, draft and give offers, confirm them, and post them by consent.
 */
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
  void anOfferIsItsProvidersAloneUntilItIsGivenAndPublicByConsentAlone() {
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
    assertThat(visitor.get("/public/offers").body()).doesNotContain(words);

    provider.post(path + "/consent", Map.of("document", "Letter 1"));
    assertThat(visitor.get("/public/offers").body())
        .contains(words)
        .contains("not regulatory mechanisms")
        .doesNotContain("desk@example.org")
        .doesNotContain("Example Person");
    assertThat(other.get(path).body()).contains(words).doesNotContain("Example Person");
    assertThat(other.post(path + "/confirmation", Map.of()).statusCode()).isEqualTo(404);

    provider.post(path + "/withdrawal", Map.of("document", "Letter 2"));
    assertThat(visitor.get("/public/offers").body()).doesNotContain(words);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void anOldConfirmationIsSaidInWordsAndTheProviderIsAsked() {
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
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).list()).stream()
        .filter(message -> message.body().endsWith(link))
        .count();
  }

  @Test
  void badInputIsRefusedAtEveryDoorAndStaysInTheForm() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, Map<String, String>> wrong =
        Map.of(
            "Say in words", Map.of("words", " "),
            "at least one subject area", Map.of("areas", ""),
            "no such choice", Map.of("areas", "no-such-area"),
            "Write a date", Map.of("from", "2026-02-30"),
            "ends before it begins", Map.of("until", "2025"),
            "the field 'weapons'", Map.of("weapons", "XW"));
    wrong.forEach(
        (sentence, field) -> {
          Map<String, String> form = ExampleNeeds.laws(id);
          form.putAll(field);
          form.values().removeIf(String::isEmpty);
          var answer = provider.post("/offers", form);
          assertThat(answer.statusCode()).as(sentence).isEqualTo(400);
          assertThat(answer.body()).contains(sentence).contains("not regulatory mechanisms");
        });
    Map<String, String> others = ExampleNeeds.laws(id);
    assertThat(other.post("/offers", others).body()).contains("Choose the provider.");
    assertThat(other.get("/providers/" + id).statusCode()).isEqualTo(404);
    assertThat(provider.post("/providers", Map.of("name", "x", "mailbox", "none")).body())
        .contains("Choose what kind")
        .contains("functional mailbox");
    assertThat(provider.post("/subscriptions", Map.of("areas", "none")).statusCode())
        .isEqualTo(400);
    assertThat(provider.post("/subscriptions", Map.of("mailbox", "none")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void offersOfTheReferenceTableStayWithTheirSourceAndCannotBeChanged() {
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
    assertThat(reference.standing().toBeConfirmed()).isFalse();
  }

  @Test
  void aQuarterHasAFirstAndALastDay() {
    OfferTerms terms = new OfferTerms("2027-Q3", "2027-Q1", "", List.of(), "", "");
    assertThat(terms.firstDay()).isEqualTo("2027-07-01");
    assertThat(terms.lastDay()).isEqualTo("2027-03-31");
    OfferTerms wider = new OfferTerms("2028", "2028-02", "", List.of(), "", "");
    assertThat(wider.firstDay()).isEqualTo("2028-01-01");
    assertThat(wider.lastDay()).isEqualTo("2028-02-29");
    for (String wrong : List.of("2027-Q5", "27", "2027-13", "2027-02-29", "x")) {
      assertThat(OfferTerms.isWhen(wrong)).as(wrong).isFalse();
    }
  }
}
