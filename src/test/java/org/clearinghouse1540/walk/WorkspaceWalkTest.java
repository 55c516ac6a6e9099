package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A State writes, asks, shares, posts and withdraws, in a real browser. */
class WorkspaceWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 041";
  private final TestProgram program = TestProgram.get();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromADraftToAPostAndBack() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor agency = program.person(Role.AGENCY, STATE);
    Visitor clerk = program.person(Role.SECRETARIAT, "");
    Page state = browser.signedIn(own);
    clickThrough(state.locator("nav.rooms a:has-text('Workspace')"));
    state.locator("#kind").selectOption("draft");
    state.locator("#title").fill("Example need: training of customs officers");
    state.locator("#words").fill("Invented for a test.\nTwenty officers, one week, in French.");
    clickThrough(state.locator("main form button"));
    state.waitForURL("**/workspace/*");
    String path = state.url().replaceFirst(".*/workspace/", "");
    assertThat(state.locator(".draft").textContent()).isEqualTo("DRAFT");

    state.locator("#summary-title").fill("Training of customs officers");
    state.locator("#summary-words").fill("Invented for a test.");
    clickThrough(state.locator("form[action$='/summary'] button"));
    state.locator("#question").fill("How many officers work at Example Crossing?");
    clickThrough(state.locator("form[action$='/question'] button"));
    for (String use : new String[] {"members", "full"}) {
      state.locator("#use").selectOption(use);
      state.locator("#document").fill("Note verbale 1 (invented)");
      clickThrough(state.locator("form[action$='/consent'] button"));
      state.waitForURL("**/workspace/*");
    }
    browser.checkAndPicture(state, "workspace-entry");

    Page asked = browser.signedIn(agency);
    asked.navigate("/asked");
    browser.checkAndPicture(asked, "asked");

    Page committee = browser.signedIn(clerk);
    committee.navigate("/shared");
    browser.checkAndPicture(committee, "shared");
    clickThrough(committee.locator("main a:has-text('Example need')").first());
    committee.waitForURL("**/shared/*");
    browser.checkAndPicture(committee, "shared-entry");
    committee.locator("#approval-use").selectOption("full");
    committee.locator("#approval-given-by").fill("Example Committee");
    committee.locator("#approval-document").fill("Letter (invented)");
    committee.locator("#approval-given-on").fill("2026-01-02");
    clickThrough(committee.locator("form[action$='/approval'] button"));
    committee.waitForURL("**/shared/*");
    clerk.post("/shared/" + path + "/message", Map.of("use", "full", "to", "desk@example.org"));
    committee.navigate("/outbox");
    browser.checkAndPicture(committee, "outbox");

    Page visitor = browser.page(1280, true);
    visitor.navigate("/public/posts/" + path);
    browser.checkAndPicture(visitor, "post");
    assertThat(visitor.locator("main").textContent()).contains("Twenty officers");

    state.navigate("/workspace/" + path);
    state.locator("li:has-text('post in full') input[name=document]").fill("Note verbale 2");
    clickThrough(state.locator("li:has-text('post in full') button"));
    state.waitForURL("**/workspace/*");
    visitor.navigate("/public/posts/" + path);
    assertThat(visitor.locator("main").textContent()).doesNotContain("Twenty officers");
  }

  @Test
  void pagesOfInvitationsAreAccessible() {
    Page administrator = browser.signedIn(program.person(Role.ADMINISTRATOR, ""));
    administrator.navigate("/accounts");
    administrator.locator("form[action='/accounts/invite'] [name=label]").fill("Example Person");
    administrator.locator("form[action='/accounts/invite'] [name=role]").selectOption("mission");
    administrator.locator("form[action='/accounts/invite'] [name=party]").fill(STATE);
    clickThrough(administrator.locator("form[action='/accounts/invite'] button"));
    String link = administrator.locator("main code").textContent();
    administrator.navigate("/accounts");
    browser.checkAndPicture(administrator, "accounts");
    Page guest = browser.page(1280, true);
    guest.navigate(link);
    browser.checkAndPicture(guest, "invitation");
  }
}
