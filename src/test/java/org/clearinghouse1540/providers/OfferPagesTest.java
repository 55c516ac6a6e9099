package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of offers: filters, forms, roles and conflicts. */
class OfferPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String PARTY = "Example Provider 470";
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, PARTY);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String words = "Words" + System.nanoTime();

  private Map<String, String> form(Visitor who) {
    Map<String, String> form =
        ExampleNeeds.laws(ExampleNeeds.register(who, "Provider " + System.nanoTime()));
    form.put("words", words);
    return form;
  }

  private static String recorded(Visitor who, Map<String, String> form) {
    HttpResponse<String> answer = who.post("/offers", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static Document page(Visitor who, String address) {
    HttpResponse<String> answer = who.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private boolean listed(String query) {
    return page(secretariat, "/offers" + query).select("table").text().contains(words);
  }

  @Test
  void theListIsFilteredByWordsAreaAndPlace() {
    Map<String, String> form = form(secretariat);
    form.put("words", words + " Réglementation");
    form.put("regions", "Example State 470; Example Region 470");
    recorded(secretariat, form);
    assertThat(listed("")).isTrue();
    assertThat(listed("?q=" + words.toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(listed("?q=reglementation")).as("without accents").isTrue();
    assertThat(listed("?q=no-such-word-470")).isFalse();
    assertThat(listed("?area=legislation")).isTrue();
    assertThat(listed("?area=drafting")).as("a type of assistance").isTrue();
    assertThat(listed("?area=border-control")).isFalse();
    assertThat(listed("?area=no-such-area")).isFalse();
    assertThat(listed("?where=Example+State+470")).isTrue();
    assertThat(listed("?where=example+region+470")).isTrue();
    assertThat(listed("?where=Other+Region+470")).isFalse();
    assertThat(listed("?q=" + words + "&area=legislation&where=Example+State+470")).isTrue();
    assertThat(listed("?q=" + words + "&area=border-control&where=Example+State+470")).isFalse();
  }

  @Test
  void anOfferWithoutRegionsIsFoundForEachPlace() {
    recorded(secretariat, form(secretariat));
    assertThat(listed("?where=Example+Region+471")).isTrue();
  }

  @Test
  void theFilterIsShownAsItWasTyped() {
    Document page = page(secretariat, "/offers?q=%3Cb%3E+x&area=legislation&where=Example+Region");
    assertThat(page.select("#q").val()).isEqualTo("<b> x");
    assertThat(page.select("#area option[selected]").val()).isEqualTo("legislation");
    assertThat(page.select("#where").val()).isEqualTo("Example Region");
  }

  @Test
  void theFormToChangeAnOfferHasItsValues() {
    Map<String, String> form = form(provider);
    form.putAll(
        Map.of(
            "weapons", "CW",
            "languages", "fr",
            "conditions", "States of the region",
            "regions", "Example Region",
            "until", "2028",
            "modes", "remote",
            "source", "Letter (invented)",
            "source-date", "2026-11"));
    String offer = recorded(provider, form);
    Document page = page(provider, offer + "/change");
    for (String name : List.of("conditions", "words", "exclusions")) {
      assertThat(page.select("textarea[name=" + name + "]").text()).isEqualTo(form.get(name));
    }
    for (String name : List.of("from", "until", "regions", "source", "source-date")) {
      assertThat(page.select("input[name=" + name + "]").val()).as(name).isEqualTo(form.get(name));
    }
    for (String name : List.of("areas", "kinds", "weapons", "languages", "modes")) {
      assertThat(page.select("input[name=" + name + "][checked]").eachAttr("value"))
          .as(name)
          .containsExactly(form.get(name));
    }
    assertThat(page.select("select[name=cost] option[selected]").val()).isEqualTo("none");
    assertThat(page.select("select[name=provider]")).as("the provider stays").isEmpty();
  }

  @Test
  void aChangedOfferIsShownAsChanged() {
    Map<String, String> form = form(provider);
    String offer = recorded(provider, form);
    form.put("exclusions", "no equipment of any sort");
    form.put("from", "");
    form.put("provider", "0");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(page(provider, offer).text())
        .contains("no equipment of any sort")
        .doesNotContain("not regulatory mechanisms", "Available from");
  }

  @Test
  void exclusionsAreShownWithTheAreasAndTheirAbsenceIsSaid() {
    Map<String, String> form = form(provider);
    String offer = recorded(provider, form);
    assertThat(page(provider, offer).text()).contains("Exclusions not regulatory mechanisms");
    form.remove("exclusions");
    String open = recorded(provider, form);
    for (Language language : Language.values()) {
      assertThat(provider.get(open + "?lang=" + language.code()).body())
          .contains(Texts.get(language, "providers.exclusions.none"));
    }
  }

  @Test
  void anEndedPeriodIsMarked() {
    Map<String, String> form = form(provider);
    form.putAll(Map.of("from", "2019-Q1", "until", "2019-02"));
    String ended = Texts.get(Language.EN, "providers.ended");
    assertThat(page(provider, recorded(provider, form)).text()).contains(ended);
    form.put("until", "2999");
    assertThat(page(provider, recorded(provider, form)).text()).doesNotContain(ended);
  }

  @Test
  void theSecretariatRecordsAnOfferAsSubmittedAndItsProviderMayChangeIt() {
    Map<String, String> register =
        Map.of(
            "name", "Provider " + System.nanoTime(),
            "kind", "ngo",
            "institution", "Example Institution",
            "mailbox", "desk@example.org",
            "party", PARTY);
    long id =
        ExampleNeeds.number(
            secretariat
                .post("/providers", register)
                .headers()
                .firstValue("Location")
                .orElseThrow());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", words);
    String offer = recorded(secretariat, form);
    assertThat(page(secretariat, offer).text()).doesNotContain("DRAFT");
    form.put("words", words + " changed");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(page(secretariat, offer).text()).contains(words + " changed");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "MEMBER", "CHAIR", "COORDINATOR"})
  void theCommitteeReadsOffersWithoutChangingThem(Role role) {
    String offer = recorded(secretariat, form(secretariat));
    Visitor reader = PROGRAM.person(role, role == Role.MEMBER ? "Example State 470" : "");
    Document page = page(reader, offer);
    assertThat(page.text()).contains(words);
    assertThat(page.select("form[action^=" + offer + "]")).isEmpty();
    assertThat(page.select("a[href=" + offer + "/change]")).isEmpty();
    for (String action : List.of("", "/giving", "/confirmation", "/circulation", "/consent")) {
      assertThat(reader.post(offer + action, Map.of("document", "x")).statusCode())
          .as(action)
          .isEqualTo(403);
    }
    assertThat(reader.get(offer + "/change").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "AGENCY", "REGIONAL_COORDINATOR"})
  void otherRolesHaveNoListOfOffers(Role role) {
    String party = role == Role.ADMINISTRATOR ? "" : "Example State 470";
    assertThat(PROGRAM.person(role, party).get("/offers").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/offers/0",
        "/offers/0/change",
        "/offers/x",
        "/offers/99999999999999999999",
        "/providers/0"
      })
  void anUnknownRecordIsNotFound(String address) {
    assertThat(provider.get(address).statusCode()).isEqualTo(404);
    assertThat(secretariat.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void aSubmittedOfferStaysSubmittedWhenItIsSubmittedAgain() {
    String offer = recorded(provider, form(provider));
    for (int i = 0; i < 2; i++) {
      assertThat(provider.post(offer + "/giving", Map.of()).statusCode()).isEqualTo(302);
    }
    assertThat(page(provider, offer).select("form[action$=/giving]")).isEmpty();
    assertThat(page(secretariat, offer).text()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "-1", "1 or 1=1", "99999999999999999999"})
  void anOfferNeedsAProviderOfTheRegister(String number) {
    Map<String, String> form = form(secretariat);
    form.put("provider", number);
    HttpResponse<String> answer = secretariat.post("/offers", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("a[href=#provider]")).isNotEmpty();
    assertThat(answer.body()).contains(words);
  }

  @Test
  void withoutAProviderInTheRegisterTheFormSaysWhatToDoFirst() {
    Visitor fresh = PROGRAM.person(Role.PROVIDER, "Example Provider " + System.nanoTime());
    Document page = page(fresh, "/offers/new");
    assertThat(page.select("main form[action=/offers]")).isEmpty();
    assertThat(page.select("main a[href=/providers]")).isNotEmpty();
    assertThat(page.text()).contains(Texts.get(Language.EN, "providers.new.register"));
  }
}
