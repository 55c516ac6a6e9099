package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A provider in a real browser: a programme with an exclusion, a need that it subscribed to, an
 * answer in part to a regional request, a delivery, feedback of both sides and a public summary.
 */
class ProviderWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 430";
  private final TestProgram program = TestProgram.get();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromAProgrammeToASummaryForEverybody() {
    Visitor person = program.person(Role.PROVIDER, "Example Provider 430");
    Page provider = browser.signedIn(person);
    provider.navigate("/providers");
    provider.locator("#name").fill("Example Provider 430");
    provider.locator("#institution").fill("Example Office of Assistance");
    provider.locator("#mailbox").fill("assistance@example.org");
    clickThrough(provider.locator("form[action='/providers'] button"));
    provider.waitForURL("**/providers/*");

    long registered = ExampleNeeds.number(provider.url());
    clickThrough(provider.locator("a.button"));
    browser.checkAndPicture(provider, "offer-form");
    provider.locator("#words").fill("Help with drafting laws, in the capital or at a distance.");
    provider.locator("#areas-legislation").check();
    provider.locator("#exclusions").fill("laws, not regulatory mechanisms");
    provider.locator("#kinds-drafting").check();
    provider.locator("#regions").fill(STATE + "; Example State 431");
    clickThrough(provider.locator("details summary"));
    provider.locator("#from").fill("2026-Q3");
    clickThrough(provider.locator("main form[action='/offers'] button"));
    provider.waitForURL("**/offers/*");
    assertThat(provider.locator(".draft").textContent()).isEqualTo("DRAFT");
    clickThrough(provider.locator("form[action$='/giving'] button"));
    provider.waitForURL("**/offers/*");
    String programme = provider.url().replaceFirst(".*/offers/", "");
    ExampleNeeds.owner(
        "update providers_offer set confirmed_on = '2024-01-02' where id = " + programme);
    provider.navigate("/offers/" + programme);
    browser.checkAndPicture(provider, "offer-to-confirm");
    clickThrough(provider.locator("form[action$='/confirmation'] button"));
    provider.waitForURL("**/offers/*");
    assertThat(provider.locator("main").textContent()).doesNotContain("more than a year old");

    provider.navigate("/subscriptions");
    provider.locator("#areas-legislation").check();
    provider.locator("#regions").fill(STATE);
    clickThrough(provider.locator("form[action='/subscriptions'] button"));
    provider.waitForURL("**/subscriptions");
    browser.checkAndPicture(provider, "subscriptions");
    long request =
        ExampleNeeds.shared(
            "Example Organization",
            List.of(STATE, "Example State 431"),
            Map.of(
                "Laws against proliferation", "legislation",
                "Regulatory mechanisms", "regulatory-mechanisms",
                "Draft laws, and regulatory mechanisms to apply them", "legislation"));
    provider.navigate("/desk");
    browser.checkAndPicture(provider, "provider-desk");
    clickThrough(provider.locator("main a:has-text('Draft laws')").first());
    provider.waitForURL("**/open-needs/*");
    browser.checkAndPicture(provider, "open-need");
    provider.locator("#words").fill("Help with laws in both States.");
    provider.locator("#areas-legislation").check();
    provider.locator("#exclusions").fill("laws, not regulatory mechanisms");
    clickThrough(provider.locator("form[action$='/answer'] button"));
    provider.waitForURL("**/offers/*");
    String answer = provider.url().replaceFirst(".*/offers/", "");
    assertThat(provider.locator("main").textContent()).contains("laws, not regulatory mechanisms");
    browser.checkAndPicture(provider, "answer");

    Map<String, String> other =
        Map.of(
            "provider", Long.toString(registered),
            "title", "Example round table on laws",
            "kind", "workshop",
            "states", "Example State 431",
            "areas", "legislation",
            "starts", "2026-11",
            "status", "planned");
    assertThat(person.post("/deliveries", other).statusCode()).isEqualTo(302);
    provider.navigate("/deliveries/new?offer=" + answer);
    assertThat(provider.locator("#states").inputValue()).isEqualTo(STATE + "; Example State 431");
    provider.locator("#kind").selectOption("law");
    provider.locator("#starts").fill("2026-07");
    provider.locator("#ends").fill("2026-09");
    provider.locator("#people").fill("12");
    provider.locator("#status").selectOption("done");
    provider.locator("#stage").selectOption("commitment");
    clickThrough(provider.locator("main form button"));
    provider.waitForURL(url -> url.matches(".*/deliveries(/\\d+)?"));
    assertThat(provider.locator("main").textContent()).contains("This delivery overlaps");
    clickThrough(provider.locator("main form button"));
    provider.waitForURL(url -> url.matches(".*/deliveries/\\d+"));
    String delivery = provider.url().replaceFirst(".*(/deliveries/\\d+).*", "$1");
    assertThat(provider.locator("main").textContent()).contains("amount not known");

    provider.locator("#activities").fill("Two drafting missions.");
    clickThrough(provider.locator("form[action$='/feedback'] button"));
    provider.waitForURL("**/deliveries/*");
    Page state = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
    clickThrough(state.locator("main a[href='" + delivery + "#feedback']").first());
    state.locator("#activities").fill("A draft law and its commentary.");
    state.locator("#achievements").fill("The draft is before parliament.");
    state.locator("#met").selectOption("yes");
    state.locator("#row").selectOption("op2.acquire");
    state.locator("#row-words").fill("An Act was drafted.");
    clickThrough(state.locator("form[action$='/feedback'] button"));
    state.waitForURL("**/deliveries/*");
    assertThat(state.locator("main").textContent()).doesNotContain("Two drafting missions");
    state.locator("#summary").fill("With this help a draft law was written (invented).");
    clickThrough(state.locator("form[action$='/summary'] button"));
    state.waitForURL("**/deliveries/*");
    state.locator("#document").fill("Note verbale 3 (invented)");
    clickThrough(state.locator("form[action$='/summary/consent'] button"));
    state.waitForURL("**/deliveries/*");
    browser.checkAndPicture(state, "delivery");

    Page visitor = browser.page(1280, true);
    visitor.navigate("/public/results");
    assertThat(visitor.locator("main").textContent())
        .contains("With this help a draft law was written")
        .doesNotContain("before parliament");
    browser.checkAndPicture(visitor, "results");

    Page clerk = browser.signedIn(program.person(Role.SECRETARIAT, ""));
    clerk.navigate("/who-does-what?where=" + STATE);
    browser.checkAndPicture(clerk, "who-does-what");
    clerk.navigate("/offers");
    browser.checkAndPicture(clerk, "offers");
    clerk.navigate("/practices");
    browser.checkAndPicture(clerk, "practices");
    clerk.navigate("/providers");
    browser.checkAndPicture(clerk, "providers");
    inPartWithTheExclusion(clerk, answer, ExampleNeeds.items(request));
  }

  // The answer to the request of an organization for two States covers the laws, and says what not.
  private static void inPartWithTheExclusion(Page clerk, String answer, List<Long> items) {
    clerk.navigate("/offers/" + answer);
    clickThrough(clerk.locator("form[action$='/circulation'] button"));
    clerk.waitForURL("**/offers/*");
    clerk.navigate("/needs/" + items.get(0));
    assertThat(clerk.locator("h1").textContent()).contains("Draft laws");
    Locator first = clerk.locator(".candidates > li:has-text('Example Provider 430')").first();
    assertThat(first.textContent())
        .contains(
            "Framework and model laws",
            "Does not cover",
            "the provider excludes it",
            "laws, not regulatory mechanisms")
        .doesNotContain("Region not known");
    browser.checkAndPicture(clerk, "need-answered-in-part");
    clerk.navigate("/needs/" + items.get(2));
    assertThat(clerk.locator("h1").textContent()).contains("Regulatory mechanisms");
    assertThat(clerk.locator(".candidates > li:has-text('Example Provider 430')").count()).isZero();
    assertThat(clerk.locator("main").textContent()).contains("laws, not regulatory mechanisms");
  }
}
