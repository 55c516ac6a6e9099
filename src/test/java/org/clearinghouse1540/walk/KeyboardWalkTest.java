package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A point of contact works with Tab, the arrows, Space and Enter alone, without scripts in the
 * pages: it signs in, opens its State, answers a field of the matrix and reports on a line of its
 * plan. Wherever the focus goes, it is visible.
 */
class KeyboardWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 359";
  private static final String MATRIX = "/matrices/Example%20State%20359/2017";
  // A page with more stops in front of its action than this is no page for a keyboard.
  private static final int MOST_STOPS = 120;

  private static final String VISIBLE =
      """
      (() => {
        const at = document.activeElement;
        if (at === document.body) { return true; }
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
        return (outlined || style.boxShadow !== 'none') && inside;
      })()
      """;

  private final TestProgram program = TestProgram.get();
  private final Visitor person = program.person(Role.POINT_OF_CONTACT, STATE);

  @AfterAll
  static void close() {
    browser.close();
  }

  // Presses Tab until an element has the focus; the number of presses.
  private static int tabTo(Page page, String selector) {
    for (int presses = 1; presses <= MOST_STOPS; presses++) {
      page.keyboard().press("Tab");
      String at = (String) page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
      assertThat(page.evaluate(VISIBLE)).as("the focus is visible at " + at).isEqualTo(true);
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return presses;
      }
    }
    throw new AssertionError(selector + " is not reached on " + page.url());
  }

  private static void follow(Page page, String selector, String address) {
    tabTo(page, selector);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.matches(".*" + address));
  }

  @Test
  void aPointOfContactAnswersAndReportsByKeyboardAlone() {
    Visitor expert = program.person(Role.EXPERT, "");
    expert.post(
        MATRIX + "/row",
        Map.of("row", "op2.manufacture", "v-framework.nw", "0", "framework.nw", "X"));
    expert.post(MATRIX + "/expert", Map.of("step", "send"));
    String plan = address(person.post("/plans", Map.of("title", "Example", "begins", "2027")));
    person.post(plan + "/lines", Map.of("action", "Example action 359"));
    Page page = browser.pageWithChecks(1280, false);
    page.navigate("/sign-in");
    tabTo(page, "#username");
    page.keyboard().type(person.name());
    tabTo(page, "#password");
    page.keyboard().type(TestProgram.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk**");
    follow(page, "main a[href^='" + MATRIX + "']", MATRIX + ".*");
    answer(page);
    page.navigate("/desk");
    report(page, plan);
  }

  private static String address(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void thePagesOfAPacketAndOfTheDraftOfAReportHoldOnAPhone() {
    String draft = address(person.post("/drafts", Map.of()));
    person.post(draft, Map.of("version", "1", "title", "Monitors (invented)", "detail", "Two"));
    EditedSheet packet = new EditedSheet(person.bytes("/drafts/packet/file?in=en").body());
    packet.type(
        "needs",
        1,
        packet.column("needs", "Assistance needed, in specific detail"),
        "Four portal monitors (invented)");
    packet.type("needs", 2, packet.column("needs", "Title"), "Training (invented)");
    String reading = address(person.upload("/drafts/packet", "packet.xlsx", packet.saved()));
    Page page = browser.signedIn(person);
    page.navigate(reading);
    browser.checkAndPicture(page, "packet-reading");
    page.navigate("/reports/draft/rows");
    browser.checkAndPicture(page, "report-draft-parts");
    page.navigate("/reports/draft/rows/op2");
    browser.checkAndPicture(page, "report-draft-part");
  }

  private static void answer(Page page) {
    follow(page, "table.cells tbody th a[href*='op2.manufacture']", "/row\\?row=op2.manufacture");
    tabTo(page, "[name='mark-framework.cw']");
    page.keyboard().press("ArrowDown");
    String chosen = page.locator("[name='mark-framework.cw']").inputValue();
    assertThat(chosen).isNotEmpty();
    tabTo(page, "form[action$='/row/comments'] button:not([name])");
    page.keyboard().press("Space");
    page.locator(".notice a[href$='#way']").waitFor();
    assertThat(page.locator("[name='mark-framework.cw']").inputValue()).isEqualTo(chosen);
  }

  private void report(Page page, String plan) {
    follow(page, "main a[href^='" + plan + "']", plan + ".*");
    follow(page, "main a[href^='" + plan + "/lines/']", plan + "/lines/.*");
    String line = page.url();
    tabTo(page, "[name=progress]");
    page.keyboard().press("ArrowDown");
    String chosen = page.locator("[name=progress]:checked").inputValue();
    assertThat(chosen).isNotEqualTo("not-started");
    tabTo(page, "main form button");
    page.waitForResponse(
        response -> response.request().method().equals("GET"),
        () -> page.keyboard().press("Enter"));
    String saved = person.get(line.replaceFirst("^https?://[^/]+", "")).body();
    assertThat(Jsoup.parse(saved).select("[name=progress][checked]").val()).isEqualTo(chosen);
  }
}
