package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A plan from the fields of the matrix to its submission in a real browser: the State, two agencies
 * and an expert, two revisions, and one line that becomes a need.
 */
class PlanWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 043";
  private final TestProgram program = TestProgram.get();
  private final Page state = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
  private final Visitor customs = program.person(Role.AGENCY, STATE);
  private final Visitor health = program.person(Role.AGENCY, STATE);

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromFieldsOfTheMatrixToTheCommittee() {
    clickThrough(state.locator("nav.rooms a:has-text('Action plans')"));
    state.locator("#title").fill("Example plan of action (invented)");
    state.locator("#begins").fill("2027");
    state.locator("#ends").fill("2029");
    clickThrough(state.locator("main form button"));
    state.waitForURL(address -> address.matches(".*/plans/\\d+"));
    String first = path(state);
    startLines(first);
    browser.checkAndPicture(state, "plan");
    give(first + "/lines/1", customs, "2027-03", "2028");
    browser.checkAndPicture(state, "plan-line");
    give(first + "/lines/2", health, "2028", "2029-06");
    ask(first);
    report(customs, "The act was adopted (invented)", true);
    report(health, "The training began (invented)", false);
    takeOver(first);
    String second = revise(first);
    String third = revise(second);
    state.navigate(third + "/changes");
    browser.checkAndPicture(state, "plan-changes");
    state.navigate(third + "/timeline");
    browser.checkAndPicture(state, "plan-timeline");
    becomeNeed(third + "/lines/3");
    submit(third);
    read(third);
  }

  private static String path(Page page) {
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }

  private void startLines(String plan) {
    state.navigate(plan + "/gaps?part=op3cd");
    browser.checkAndPicture(state, "plan-gaps");
    state.locator("input[value=border-training]").first().check();
    state.locator("input[value=control-list]").first().check();
    state.locator("input[value=end-user]").first().check();
    clickThrough(state.locator("form[action$='/gaps'][method=post] > button"));
    state.waitForURL("**" + plan);
    assertThat(state.locator("#lines").textContent()).contains("3");
  }

  private void give(String line, Visitor agency, String begins, String ends) {
    state.navigate(line);
    state.locator("#agency").selectOption(agency.name());
    state.locator("#begins").fill(begins);
    state.locator("#ends").fill(ends);
    clickThrough(state.locator("form[action='" + line + "'] button"));
    state.waitForURL("**" + line);
  }

  private void ask(String plan) {
    state.navigate(plan);
    state.locator("form[action$='/asking'] input[name=due]").fill("2099-03-31");
    clickThrough(state.locator("form[action$='/asking'] button"));
    state.waitForURL("**" + plan);
  }

  private void report(Visitor agency, String evidence, boolean pictures) {
    Page page = browser.signedIn(agency);
    clickThrough(page.locator("nav.rooms a:has-text('Plan lines for us')"));
    clickThrough(page.locator("main li a").first());
    if (pictures) {
      browser.checkAndPicture(page, "plan-asked-line");
    }
    page.locator("#evidence").fill(evidence);
    page.locator("input[name=progress][value=under-way]").check();
    clickThrough(page.locator("main form button"));
    page.waitForURL("**/plan-lines");
  }

  private void takeOver(String plan) {
    state.navigate(plan + "/reports");
    browser.checkAndPicture(state, "plan-reports");
    for (int report = 0; report < 2; report++) {
      state.locator("input[name=report]").nth(report).check();
    }
    clickThrough(state.locator("button[name=take][value=yes]"));
    state.waitForURL("**" + plan + "/reports");
    assertThat(state.locator("input[name=report]").count()).isZero();
  }

  private String revise(String plan) {
    state.navigate(plan);
    clickThrough(state.locator("form[action$='/revision'] button"));
    state.waitForURL(address -> !address.endsWith(plan) && address.matches(".*/plans/\\d+"));
    String next = path(state);
    state.locator("#line-action").fill("A further action (invented)");
    clickThrough(state.locator("form[action='" + next + "/lines'] button"));
    state.waitForURL("**/lines/*");
    return next;
  }

  private void becomeNeed(String line) {
    state.navigate(line);
    clickThrough(state.locator("form[action='/drafts'] button"));
    state.waitForURL("**/drafts/*");
    assertThat(state.locator("a[href='" + line + "']").count()).isEqualTo(1);
    state.navigate(line);
    assertThat(state.locator("main a[href^='/drafts/']").count()).isEqualTo(1);
  }

  private void submit(String plan) {
    state.navigate(plan + "/submission");
    state.locator("#document").fill("Note verbale 1 (invented)");
    clickThrough(state.locator("form[action$='/submission'] button"));
    state.waitForURL("**" + plan + "/submission");
    browser.checkAndPicture(state, "plan-submission");
  }

  private void read(String plan) {
    Page expert = browser.signedIn(program.person(Role.EXPERT, ""));
    expert.navigate("/plans/submitted");
    browser.checkAndPicture(expert, "submitted-plans");
    clickThrough(expert.locator("a[href='" + plan.replace("/plans/", "/plans/submitted/") + "']"));
    expert.waitForURL("**/plans/submitted/*");
    browser.checkAndPicture(expert, "submitted-plan");
    assertThat(expert.locator("main").textContent()).contains("The act was adopted (invented)");
  }
}
