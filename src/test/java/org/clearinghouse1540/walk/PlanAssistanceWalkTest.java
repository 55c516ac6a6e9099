package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A line of a plan in a real browser: read from a file, drafted and sent as a need, answered by an
 * offer that the State accepts, and shown with the delivery.
 */
class PlanAssistanceWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 045";
  private static final String ACTION = "Draft a law on controls of exports (invented)";
  private final TestProgram program = TestProgram.get();
  private final Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Page state = browser.signedIn(contact);
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor provider = program.person(Role.PROVIDER, "Example Provider 045");

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromAFileToANeedAnOfferAndADelivery() {
    String line = read() + "/lines/1";
    state.navigate(line);
    state.locator("select[name=row]").selectOption("op3cd.border-control");
    clickThrough(state.locator("form[action='" + line + "'] button"));
    state.waitForURL("**" + line);
    String need = need(line);
    String entry =
        sent(
            provider,
            "/providers",
            Map.of(
                "name", "Example Provider 045",
                "kind", "organization",
                "institution", "Example Institution",
                "mailbox", "desk@example.org"));
    String number = entry.replaceAll("\\D", "");
    accept(need, number);
    sent(
        secretariat,
        "/deliveries",
        Map.of(
            "title", "Example workshop 045",
            "kind", "workshop",
            "areas", "legislation",
            "starts", "2024-05",
            "status", "done",
            "states", STATE,
            "need", need,
            "provider", number));
    state.navigate(line);
    assertThat(state.locator("main").textContent()).contains("Example workshop 045");
    browser.checkAndPicture(state, "plan-line-delivered");
    state.navigate("/desk");
    assertThat(state.locator("main a[href='" + line + "']").count()).isPositive();
  }

  private static String sent(Visitor by, String address, Map<String, String> form) {
    HttpResponse<String> answer = by.post(address, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private String read() {
    String plan = sent(contact, "/plans", Map.of("title", "Example plan 045"));
    state.navigate(plan + "/reading");
    browser.checkAndPicture(state, "plan-reading");
    String table =
        "Number,Activity,Responsible body,Deadline,Colour\r\n1,"
            + ACTION
            + ",Ministry,2028,red\r\n2,Train officers,Customs,01/02/2028,\r\n";
    state
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("plan.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    clickThrough(state.locator("form[enctype] button"));
    state.waitForURL(address -> address.matches(".*/reading/\\d+"));
    assertThat(state.locator("main").textContent()).contains("The date is not certain");
    browser.checkAndPicture(state, "plan-reading-found");
    clickThrough(state.locator("form:has(input[name=seen]) button").first());
    state.waitForURL("**" + plan + "#lines");
    assertThat(state.locator("#lines").textContent()).contains("2");
    return plan;
  }

  private String need(String line) {
    state.navigate(line);
    clickThrough(state.locator("form[action='/drafts'] button"));
    state.waitForURL("**/drafts/*");
    String draft = state.url().replaceFirst(".*/drafts/(\\d+).*", "$1");
    state.navigate("/drafts/sending?draft=" + draft);
    String seen = state.locator("input[name=seen]").first().inputValue();
    sent(contact, "/drafts/sending", Map.of("draft", draft, "channel", "template", "seen", seen));
    int need = program.count("select max(need_id)::int from plans_need where draft_id = " + draft);
    String request =
        "/requests/"
            + program.count("select request_id::int from assistance_need_item where id = " + need);
    for (String step : new String[] {"authenticate", "acknowledge"}) {
      sent(secretariat, request + "/step", Map.of("step", step));
    }
    sent(
        contact,
        request + "/consent",
        Map.of(
            "use",
            "providers",
            "document",
            "NV 45",
            "given-on",
            LocalDate.now(DateText.HEADQUARTERS).toString()));
    sent(secretariat, request + "/step", Map.of("step", "distribute"));
    return String.valueOf(need);
  }

  private void accept(String need, String entry) {
    String offer =
        sent(
            provider,
            "/open-needs/" + need + "/answer",
            Map.of(
                "areas", "legislation",
                "kinds", "drafting",
                "from", "2026-Q1",
                "cost", "none",
                "provider", entry,
                "needs", need,
                "words", "Help with the law (invented)"));
    sent(secretariat, offer + "/circulation", Map.of());
    state.navigate(offer);
    assertThat(state.locator("main").textContent()).contains("Help with the law (invented)");
    sent(contact, offer + "/reply", Map.of("act", "accepted", "words", "With thanks (invented)."));
  }
}
