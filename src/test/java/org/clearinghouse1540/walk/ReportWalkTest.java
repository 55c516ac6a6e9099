package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * National reports in a real browser with three accounts: a State sends two, an expert compares
 * them, the State publishes one and restricts it, and another State sees only the public page.
 */
class ReportWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 046";
  private final TestProgram program = TestProgram.get();
  private final Page state = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
  private final Page expert = browser.signedIn(program.person(Role.EXPERT, ""));
  private final Page other =
      browser.signedIn(program.person(Role.POINT_OF_CONTACT, "Example State 047"));
  private final Visitor visitor = Visitor.signedOut(program.address());

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aReportIsReceivedComparedPublishedAndRestricted() {
    send("first", "First report (invented)", "2004-10-28", "The act of 1999.\nNo control list.");
    String later =
        send(
            "additional",
            "Additional report (invented)",
            "2008-02-01",
            "The act of 1999.\nThe control list of 2007.");
    state.navigate("/reports");
    browser.checkAndPicture(state, "reports");
    expert.navigate("/desk");
    clickThrough(expert.locator("main a:has-text('Additional report (invented)')").first());
    expert.waitForURL("**" + later);
    browser.checkAndPicture(expert, "report-compared");
    assertThat(expert.locator("main").textContent())
        .contains("The control list of 2007.")
        .contains("No control list.");
    other.navigate("/public/reports");
    assertThat(other.locator("main").textContent()).doesNotContain("(invented)");
    state.navigate(later);
    state.locator("form[action$='/publication'] #document").fill("NV 61 (invented)");
    clickThrough(state.locator("form[action$='/publication'] button"));
    state.locator("#withdrawal-document").waitFor();
    browser.checkAndPicture(state, "report-published");
    other.navigate("/public/reports");
    browser.checkAndPicture(other, "public-reports");
    assertThat(other.locator("main").textContent())
        .contains("Additional report (invented)")
        .doesNotContain("First report (invented)");
    assertThat(visitor.get("/public" + later + "/document").body())
        .contains("control list of 2007");
    state.navigate(later);
    state.locator("#withdrawal-document").fill("NV 62 (invented)");
    clickThrough(state.locator("form[action$='/withdrawal'] button"));
    state.locator("form[action$='/publication']").waitFor();
    other.navigate("/public/reports");
    assertThat(other.locator("main").textContent()).doesNotContain("(invented)");
    assertThat(visitor.get("/public" + later + "/document").statusCode()).isEqualTo(404);
  }

  private String send(String kind, String title, String dated, String text) {
    state.navigate("/reports");
    state.locator("input[name=kind][value=" + kind + "]").check();
    state.locator("#title").fill(title);
    state.locator("input[name=dated]").fill(dated);
    state.locator("input[name=languages][value=en]").check();
    state
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("report.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    clickThrough(state.locator("form[action='/reports'] > button"));
    clickThrough(state.locator("#act-confirm"));
    state.waitForURL(address -> address.matches(".*/reports/\\d+"));
    return state.url().replaceFirst("^https?://[^/]+", "");
  }
}
