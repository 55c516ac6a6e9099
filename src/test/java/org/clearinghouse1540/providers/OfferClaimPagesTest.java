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
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** An organization claims an offer on record that names it; the secretariat decides. */
class OfferClaimPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final String party = "Example Provider " + System.nanoTime();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, party);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor anyone = Visitor.signedOut(PROGRAM.address());
  private final long register = ExampleNeeds.register(provider, "Register of " + party);
  private final String reference = "T" + System.nanoTime();
  private final String words = "help with drafting legislation " + reference;
  private final String offer = onRecord(party);

  private void load(String named, String text) {
    Table table =
        Table.of(
            "offers",
            "id,provider_kind,provider,kind,as_of,areas_paraphrase,exclusions,regions,answers,"
                + "source_url\n"
                + reference
                + ",organization,"
                + named
                + ",standing programme,2015,"
                + text
                + ",,global,,https://example.org/\n");
    ViewerDataSource.as(
        "program",
        () -> {
          table.rows().forEach(PROGRAM.bean(Offers.class)::add);
          return true;
        });
  }

  private String onRecord(String named) {
    load(named, words);
    return "/offers/"
        + PROGRAM.count(
            "select id::int from providers_offer where reference_id = '" + reference + "'");
  }

  private HttpResponse<String> claim(Visitor who, String stay, String why) {
    Map<String, String> form = new HashMap<>();
    form.put("provider", Long.toString(register));
    form.put("why", why);
    form.put("stay", stay);
    return who.post(offer + "/claim", form);
  }

  private long latest() {
    return PROGRAM.count(
        "select max(id)::int from providers_claim where offer_id = " + ExampleNeeds.number(offer));
  }

  private HttpResponse<String> decide(String confirm, String why) {
    return secretariat.post(
        offer + "/claim/decision",
        Map.of("claim", Long.toString(latest()), "confirm", confirm, "why", why));
  }

  private static String desk(Visitor who) {
    return Jsoup.parse(who.get("/desk?lang=en").body()).text();
  }

  private boolean isPublic(String text) {
    return anyone.get("/public/offers?offer=" + ExampleNeeds.number(offer)).body().contains(text);
  }

  @Test
  void aConfirmedClaimMakesTheOfferTheOrganizationsToCorrectAndWithdraw() {
    assertThat(isPublic(words)).isTrue();
    assertThat(provider.get(offer + "/change").statusCode()).as("before").isEqualTo(404);
    assertThat(claim(provider, "yes", "Our programme of 2015").statusCode()).isEqualTo(302);
    assertThat(desk(secretariat)).contains("Register of " + party + " claims this offer");
    assertThat(provider.get(offer + "/change").statusCode()).as("undecided").isEqualTo(404);
    assertThat(decide("yes", "").statusCode()).isEqualTo(302);
    assertThat(desk(secretariat)).doesNotContain("Register of " + party);
    assertThat(desk(provider)).contains("Your claim was confirmed");
    assertThat(isPublic(words)).as("by the consent in the claim").isTrue();

    Map<String, String> corrected = ExampleNeeds.laws(register);
    corrected.put("words", "Corrected " + reference);
    assertThat(provider.post(offer, corrected).statusCode()).isEqualTo(302);
    assertThat(isPublic("Corrected " + reference)).as("without consent").isFalse();
    load(party, "text of the corrected table");
    assertThat(provider.get(offer).body()).contains("Corrected " + reference);
    assertThat(provider.post(offer + "/withdrawal", Map.of("document", "Letter 1")).statusCode())
        .isEqualTo(302);
    assertThat(isPublic(words)).as("withdrawn").isFalse();
  }

  @Test
  void anOfferLeavesThePublicPagesWhereTheClaimSaysSo() {
    claim(provider, "no", "Ours, and ended");
    assertThat(isPublic(words)).as("undecided").isTrue();
    decide("yes", "");
    assertThat(isPublic(words)).isFalse();
    assertThat(provider.get(offer).body()).contains(words);
  }

  @Test
  void aClaimOfATextThatWasChangedMeanwhileIsRefused() {
    String seen =
        Jsoup.parse(provider.get(offer).body())
            .select("form[action$=/claim] input[name=seen]")
            .val();
    assertThat(seen).isNotBlank();
    load(party, words + " changed");
    Map<String, String> form = new HashMap<>();
    form.put("provider", Long.toString(register));
    form.put("why", "Our own words");
    form.put("stay", "yes");
    form.put("seen", seen);
    HttpResponse<String> refused = provider.post(offer + "/claim", form);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Our own words").contains(words + " changed");
    assertThat(desk(secretariat)).doesNotContain("Register of " + party);
    assertThat(claim(provider, "yes", "Our own words").statusCode()).isEqualTo(302);
    load(party, words + " changed again");
    refused(decideIn(Language.EN, latest()), "providers.refused.claim-changed", Language.EN);
  }

  @Test
  void aMatchingNeedReachesTheDeskOfTheOrganization() {
    claim(provider, "yes", "Ours");
    String need = "Laws " + System.nanoTime();
    ExampleNeeds.shared("Example State 706", List.of(), Map.of(need, "legislation"));
    assertThat(desk(provider)).as("undecided").doesNotContain(need);
    decide("yes", "");
    assertThat(desk(provider)).contains(need);
  }

  @Test
  void aDeclinedClaimLeavesTheOfferAsItIsAndCanBeMadeAgain() {
    claim(provider, "yes", "Ours");
    assertThat(decide("no", "").statusCode()).as("without a reason").isEqualTo(400);
    assertThat(decide("no", "No letter was attached.").statusCode()).isEqualTo(302);
    assertThat(desk(provider)).contains("Your claim was declined");
    assertThat(provider.get(offer).body()).contains("No letter was attached.");
    assertThat(provider.get(offer + "/change").statusCode()).isEqualTo(404);
    assertThat(isPublic(words)).isTrue();
    assertThat(claim(provider, "yes", "Ours, with a letter").statusCode()).isEqualTo(302);
  }

  @Test
  void onlyTheOrganizationThatIsNamedClaims() {
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider " + System.nanoTime());
    ExampleNeeds.register(other, "Other " + System.nanoTime());
    assertThat(claim(other, "yes", "Ours").statusCode()).isEqualTo(404);
    assertThat(other.get(offer).body()).doesNotContain("/claim\"");
    assertThat(claim(secretariat, "yes", "Ours").statusCode()).isEqualTo(403);
    assertThat(
            PROGRAM
                .person(Role.EXPERT, "")
                .post(offer + "/claim/decision", Map.of("claim", "1", "confirm", "yes"))
                .statusCode())
        .isEqualTo(403);
    load(party + " with UNODA", words);
    assertThat(claim(provider, "yes", "Ours").statusCode()).as("named with another").isEqualTo(302);
    assertThat(other.get(offer).body()).as("claims of others").doesNotContain("Register of");
  }

  private void refused(HttpResponse<String> answer, String key, Language language) {
    assertThat(answer.statusCode()).as(key).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text()).contains(Texts.get(language, key));
  }

  private HttpResponse<String> decideIn(Language language, long claim) {
    return secretariat.post(
        offer + "/claim/decision?lang=" + language.code(),
        Map.of("claim", Long.toString(claim), "confirm", "yes"));
  }

  @Test
  void whatCannotBeDecidedIsRefused() {
    claim(provider, "yes", "Ours");
    assertThat(provider.get(offer).body()).as("one open claim").doesNotContain("/claim\"");
    for (Language language : Language.values()) {
      refused(
          provider.post(
              offer + "/claim?lang=" + language.code(),
              Map.of("provider", Long.toString(register), "why", "Again", "stay", "yes")),
          "providers.refused.claimed",
          language);
    }
    long open = latest();
    load(party, words + " changed");
    for (Language language : Language.values()) {
      refused(decideIn(language, open), "providers.refused.claim-changed", language);
    }
    load(party, words);
    ExampleNeeds.owner("update providers_provider set party = '' where id = " + register);
    for (Language language : Language.values()) {
      refused(decideIn(language, open), "providers.refused.claim-register", language);
    }
    ExampleNeeds.owner(
        "update providers_provider set party = '" + party + "' where id = " + register);
    decide("yes", "");
    for (Language language : Language.values()) {
      refused(decideIn(language, open), "providers.refused.claim-decided", language);
    }
  }
}
