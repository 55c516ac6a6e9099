package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A regional plan in three browsers: two States share a line of it and agree to its text; the third
 * one is invited, declines, and sees nothing that the others share.
 */
class CooperationWalkTest {
  private static final Browser browser = new Browser();
  private static final String SECOND = "Example State 198";
  private static final String THIRD = "Example State 199";
  private static final String SECRET = "Train customs officers of the harbour (invented)";
  private final TestProgram program = TestProgram.get();
  private final Visitor opener = program.person(Role.POINT_OF_CONTACT, "Example State 190");
  private final Page first = browser.signedIn(opener);
  private final Page second = browser.signedIn(program.person(Role.POINT_OF_CONTACT, SECOND));
  private final Page third = browser.signedIn(program.person(Role.POINT_OF_CONTACT, THIRD));
  private String project = "";

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aRegionalPlanIsSharedByTwoStatesAndTheThirdSeesNothingOfIt() {
    open();
    invite();
    answer(second, "accept");
    String line = share();
    second.navigate(project);
    assertThat(main(second)).contains(SECRET);
    browser.checkAndPicture(second, "joint-project");
    requireClosed(line);
    answer(third, "decline");
    third.navigate("/desk");
    assertThat(main(third)).doesNotContain("Answer the invitation");
    requireClosed(line);
    String text = write();
    agree(first, text);
    agree(second, text);
    assertThat(main(second)).contains("All participating States agreed");
    browser.checkAndPicture(second, "joint-text");
    third.navigate("/public/joint-texts");
    assertThat(main(third)).doesNotContain("Regional plan of two States");
    assertThat(third.navigate(text).status()).isEqualTo(404);
    requireClosed(line);
    second.navigate(text + "/shown");
    browser.checkAndPicture(second, "joint-text-shown");
    recommend();
  }

  // The check page names all States that read the recommendation.
  private void recommend() {
    new ExampleJointProject(opener, project).invite("Example State 197");
    Page page = browser.pageWithChecks(1280, true);
    browser.signIn(page, opener);
    page.navigate(project);
    clickThrough(page.locator("details:has(#recommendation-recommendation) summary"));
    page.locator("#recommendation-recommendation").fill("Train together (invented).");
    page.locator("#recommendation-owner").selectOption(SECOND);
    clickThrough(page.locator("form[action$='/recommendations'] > button"));
    page.locator("#act-check").waitFor();
    assertThat(main(page)).contains("Example State 197; " + SECOND);
    browser.checkAsItIs(page, "joint-recommendation-check");
    clickThrough(page.locator("#act-check button").first());
    second.navigate("/desk");
    browser.checkAndPicture(second, "our-state-joint");
    second.navigate(project);
    clickThrough(second.locator("main a[href*='/recommendations/']").first());
    second.waitForURL("**/recommendations/*");
    browser.checkAndPicture(second, "joint-recommendation");
  }

  private static String main(Page page) {
    return page.locator("main").textContent();
  }

  private static String address(Page page) {
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
  }

  private void open() {
    first.navigate("/joint-projects");
    first.locator("input[name=kind][value=regional-plan]").check();
    first.locator("#title").fill("Regional plan of two States (invented)");
    first.locator("#purpose").fill("Training along a common border.");
    clickThrough(first.locator("form[action='/joint-projects'] > button"));
    first.waitForURL(url -> url.matches(".*/joint-projects/\\d+"));
    project = address(first);
    browser.checkAndPicture(first, "joint-project-opened");
  }

  // The list of States has the invented ones in a trial installation alone.
  private void invite() {
    new ExampleJointProject(opener, project).invite(SECOND, THIRD);
    second.navigate("/desk");
    clickThrough(second.locator("main a:has-text('Regional plan of two States')").first());
    second.waitForURL("**" + project);
    assertThat(main(second)).contains("Training along a common border.");
  }

  private void answer(Page state, String answer) {
    state.navigate(project);
    state.locator("input[name=answer][value=" + answer + "]").check();
    clickThrough(state.locator("form[action$='/answer'] > button"));
    ended(state, "/answer");
  }

  private String share() {
    first.navigate(project);
    first.locator("#line-action").fill(SECRET);
    clickThrough(first.locator("form[action$='/lines'] > button"));
    first.waitForURL(url -> url.matches(".*/lines/\\d+"));
    String line = address(first);
    clickThrough(first.locator("form[action$='/sharing'] > button"));
    first.locator("#record").waitFor();
    assertThat(main(first)).contains(SECRET);
    browser.checkAndPicture(first, "joint-line");
    return line;
  }

  private void requireClosed(String line) {
    for (String page : new String[] {"/joint-projects", project, "/desk", "/reports", "/plans"}) {
      third.navigate(page);
      assertThat(third.content()).as(page).doesNotContain(SECRET);
    }
    assertThat(third.navigate(line).status()).isEqualTo(404);
  }

  private String write() {
    first.navigate(project);
    clickThrough(first.locator("details:has(#text-text) summary"));
    first.locator("#text-text").fill("The two States train together (invented).");
    clickThrough(first.locator("form[action$='/texts'] > button"));
    first.locator("#answers").waitFor();
    return address(first);
  }

  private static void agree(Page state, String text) {
    state.navigate(text);
    state.locator("input[name=level][value=members]").check();
    state.locator("#answer-document").fill("NV 19 (invented)");
    state.waitForResponse(
        response -> response.request().method().equals("GET") && response.url().contains(text),
        () -> state.locator("form[action$='/answer'] > button").click());
    state.locator("#answers").waitFor();
  }

  // The browser of the walks confirms each act; its check page has the form as well.
  private static void ended(Page page, String act) {
    page.locator("form[action$='" + act + "']")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
