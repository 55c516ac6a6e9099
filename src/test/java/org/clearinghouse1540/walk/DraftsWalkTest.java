package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Text that was not saved is found again, also on a page that is no longer as it was. */
class DraftsWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 367";
  private static final String KEPT = ".notice.draft";
  private final TestProgram program = TestProgram.get();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void textIsBackBesideWhatAColleagueSavedMeanwhile() {
    Page colleague = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
    colleague.navigate("/workspace");
    colleague.locator("#kind").selectOption("draft");
    colleague.locator("#title").fill("Laboratory");
    colleague.locator("#words").fill("Rooms.");
    clickThrough(colleague.locator("main form button"));
    colleague.waitForURL("**/workspace/*");
    Page page = browser.signedIn(program.person(Role.MISSION, STATE));
    page.navigate(colleague.url());
    page.locator("#words").fill("Rooms and benches, typed for an hour.");
    page.navigate("/desk");

    colleague.locator("#title").fill("Two laboratories");
    colleague.locator("#words").fill("Rooms for two.");
    clickThrough(colleague.locator("form:has(#words) button"));
    colleague.waitForSelector("h1:has-text('Two laboratories')");
    page.navigate(colleague.url());

    assertThat(page.locator("#words").inputValue())
        .isEqualTo("Rooms and benches, typed for an hour.");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Two laboratories");
    assertThat(page.locator(KEPT).textContent()).contains("Rooms for two.");
  }

  @Test
  void textOfAFurtherNeedIsShownUntilThePageHasItsFieldsAgain() {
    Page page = browser.signedIn(program.person(Role.SECRETARIAT, ""));
    page.navigate("/arrivals");
    page.locator("#text").fill("We ask for two things.");
    page.locator("#title0").fill("The first need");
    clickThrough(page.locator("button[name=more]"));
    page.waitForSelector("#title1");
    page.locator("#title1").fill("The second need");
    page.locator("#reference").fill("Note 12");

    page.navigate("/desk");
    page.navigate("/arrivals");
    assertThat(page.locator("#text").inputValue()).isEqualTo("We ask for two things.");
    assertThat(page.locator("#title0").inputValue()).isEqualTo("The first need");
    assertThat(page.locator("#reference").inputValue()).isEqualTo("Note 12");
    assertThat(page.locator(KEPT).textContent()).contains("The second need");

    page.locator("#reference").fill("Note 13");
    clickThrough(page.locator("button[name=more]"));
    page.waitForSelector("#title1");
    assertThat(page.locator("#title1").inputValue()).isEqualTo("The second need");
    assertThat(page.locator("#reference").inputValue()).isEqualTo("Note 13");
  }
}
