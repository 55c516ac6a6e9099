package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A matrix on its whole way, in a real browser, with a member's hold in between. */
class MatrixWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 111";
  private static final String PATH = "/matrices/Example%20State%20111/2017";
  private static final String PUBLIC = "/public" + PATH;
  private final TestProgram program = TestProgram.get();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromADraftToPublicationAndOpenAgain() {
    Page expert = signedIn(Role.EXPERT, "");
    Page second = signedIn(Role.EXPERT, "");
    Page state = signedIn(Role.POINT_OF_CONTACT, STATE);
    state.navigate(PATH);
    assertThat(state.locator("#way ~ form").count()).isZero();

    expert.navigate(PATH);
    second.navigate(PATH);
    type(expert, "op2.manufacture framework.nw", "x");
    assertThat(text(expert, "op2.manufacture framework.nw")).isEqualTo("X");
    twoStrokesInOneField(expert);
    whatCouldNotBeSavedStaysAndIsSavedWithOneAction(expert);
    type(expert, "op2.manufacture framework.cw", "n");
    theSecondSeesItAndTheConflict(expert, second);
    expert.keyboard().press("ArrowRight");
    lawInFortyFields(expert);
    passageOfASourceBesideTheGrid(expert);
    expert.navigate(PATH);
    browser.checkAndPicture(expert, "matrix-grid");
    expert.navigate(PATH);
    press(expert, "button[value=send]");

    state.navigate("/desk");
    browser.checkAndPicture(state, "desk-of-a-state");
    clickThrough(state.locator("main a[href='" + PATH + "#way']").first());
    state.waitForURL("**" + PATH + "#way");
    assertThat(text(state, "op2.manufacture framework.nw")).isEqualTo("X");
    state.navigate(PATH + "/row?row=op2.acquire");
    state.locator("[name='mark-framework.bw']").selectOption("?");
    clickThrough(state.locator("fieldset:has([name='mark-framework.bw']) summary"));
    state
        .locator("[name='words-framework.bw']")
        .fill("The new act is before parliament (invented).");
    press(state, "form[action$='/row/comments'] button:not([name])");
    browser.checkAndPicture(state, "matrix-answering");
    state.navigate(PATH);
    press(state, "button[value=ask-change]");

    expert.navigate("/desk");
    assertThat(expert.locator("main").textContent()).contains(STATE);
    expert.navigate(PATH);
    assertThat(expert.locator("#comments ~ .panel .two > div").allTextContents())
        .as("what the experts drafted and what the State proposes, side by side")
        .satisfiesExactly(
            experts -> assertThat(experts).contains("Nothing recorded"),
            proposed -> assertThat(proposed).contains("?").contains("before parliament"));
    browser.checkAndPicture(expert, "matrix-side-by-side");
    expert.navigate(PATH);
    press(expert, "form[action$='/decision'] button[value=yes]");
    assertThat(text(expert, "op2.acquire framework.bw")).isEqualTo("?");
    press(expert, "button[value=send]");
    state.navigate(PATH);
    state
        .locator("form:has(button[value=agree]) input[name=document]")
        .fill("Note verbale 1 (invented)");
    press(state, "button[value=agree]");

    Page member = signedIn(Role.MEMBER, "Example State 112");
    member.navigate(PATH);
    member.locator("#why").fill("We ask for two more weeks (invented).");
    press(member, "form[action$='/hold'] button");
    Page chair = signedIn(Role.CHAIR, "");
    chair.navigate(PATH);
    approve(chair);
    assertThat(chair.locator(".problem").first().textContent()).contains("hold");
    member.navigate(PATH);
    member.locator("#why").fill("Thank you (invented).");
    press(member, "button[name=lift]");
    chair.navigate(PATH);
    approve(chair);

    Page visitor = browser.page(1280, true);
    assertThat(visitor.navigate(PUBLIC).status()).isEqualTo(404);
    chair.navigate(PATH);
    press(chair, "button[value=publish]");
    assertThat(chair.locator(".problem").first().textContent()).contains("consent");
    state.navigate(PATH);
    state.locator("#document").fill("Note verbale 2 (invented)");
    press(state, "form[action$='/consent'] button:not([name])");
    chair.navigate(PATH);
    press(chair, "button[value=publish]");
    assertThat(visitor.navigate(PUBLIC).status()).isEqualTo(200);
    assertThat(visitor.locator("main").textContent()).contains("Example Act on Strategic Goods");

    expert.navigate(PATH);
    press(expert, "button[value=reopen]");
    type(expert, "op2.manufacture framework.nw", "?");
    assertThat(visitor.navigate(PUBLIC).status()).as("what was approved stays").isEqualTo(200);
    assertThat(visitor.locator("#op2\\.manufacture td").nth(1).textContent()).isEqualTo("X");
    theStateSeesThePublishedVersion(state);
    expert.navigate(PATH + "/past?field=op2.manufacture%20framework.nw");
    browser.checkAndPicture(expert, "matrix-past");
    expert.navigate("/matrices");
    browser.checkAndPicture(expert, "matrices");
  }

  /** X and at once ? in one cell: one person's two strokes, of which the last counts. */
  private void twoStrokesInOneField(Page expert) {
    String field = "op2.manufacture enforcement.bw";
    clickThrough(cell(expert, field));
    expert.keyboard().press("x");
    expert.keyboard().press("?");
    expert.waitForFunction(
        "() => { const cell = document.querySelector('[data-f=\"op2.manufacture"
            + " enforcement.bw\"]'); return cell.textContent === '?' && cell.dataset.v === '2' &&"
            + " !document.querySelector('.saving'); }");
    assertThat(expert.locator(".grid-help .notice").count()).as("conflicts").isZero();
  }

  /**
   * The network is cut, and then the server fails: the words stay in their field, which says so.
   */
  private void whatCouldNotBeSavedStaysAndIsSavedWithOneAction(Page expert) {
    String field = "op2.manufacture remarks";
    List<Consumer<Route>> failures =
        List.of(Route::abort, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    for (Consumer<Route> failure : failures) {
      String words = "Words typed at failure " + failures.indexOf(failure) + " (invented).";
      expert.route("**/field", failure);
      cell(expert, field).dblclick();
      cell(expert, field).locator("textarea").fill(words);
      expert.keyboard().press("Enter");
      expert.locator("[data-f='" + field + "'].unsaved").waitFor();
      assertThat(text(expert, field)).isEqualTo(words);
      assertThat(expert.locator(".grid-status").textContent())
          .isEqualTo(Texts.get(Language.EN, "matrix.failed"));
      assertThat(expert.locator(".grid-again").isVisible()).isTrue();
      expert.unroute("**/field");
      // The page may have tried again by itself meanwhile; then the button has nothing to do.
      expert.evaluate("() => document.querySelector('.grid-again').click()");
      expert.waitForFunction(
          "() => !document.querySelector('.unsaved, .saving')"
              + " && document.querySelector('.grid-again').hidden");
      expert.navigate(PATH);
      assertThat(text(expert, field)).isEqualTo(words);
    }
  }

  private void theStateSeesThePublishedVersion(Page state) {
    state.navigate(PATH);
    assertThat(text(state, "op2.manufacture framework.nw")).isEqualTo("X");
    browser.checkAndPicture(state, "matrix-under-revision");
    state.locator("#history ~ form button.second").waitFor();
    press(state, "#history ~ form button:not(.second)");
    browser.checkAndPicture(state, "matrix-steps-compared");
    state.navigate(PATH + "/shown");
    browser.checkAndPicture(state, "matrix-access-log");
  }

  private void theSecondSeesItAndTheConflict(Page first, Page second) {
    second.waitForFunction(
        "() => document.querySelector('[data-f=\"op2.manufacture framework.nw\"]').textContent"
            + " === 'X'");
    // The second looks away from the network: it does not see the next change before it writes.
    second.route("**/changes*", route -> route.abort());
    type(first, "op2.manufacture framework.bw", "x");
    clickThrough(cell(second, "op2.manufacture framework.bw"));
    second.keyboard().press("?");
    Locator box = second.locator(".grid-help .notice");
    box.waitFor();
    assertThat(box.textContent()).contains("X");
    clickThrough(box.locator("button.second"));
    second.waitForFunction(
        "() => document.querySelector('[data-f=\"op2.manufacture framework.bw\"]').textContent"
            + " === '?'");
  }

  private void lawInFortyFields(Page expert) {
    expert.navigate(PATH + "/citing?row=op2.manufacture");
    expert.locator("#title").fill("Example Act on Strategic Goods");
    expert.locator("#places").fill("art. 12 (3)\nreg. 7");
    expert.evaluate(
        "() => [...document.querySelectorAll('input[name=field]')].slice(0, 40)"
            + ".forEach(box => { box.checked = true; })");
    press(expert, "main form[method=post] > button");
    assertThat(expert.locator("td.source:has-text('Example Act')").count()).isEqualTo(40);
  }

  private void passageOfASourceBesideTheGrid(Page expert) {
    expert.navigate(PATH + "/citing?row=op2.manufacture");
    browser.checkAndPicture(expert, "matrix-citing");
    expert.navigate(PATH + "/row?row=op2.manufacture");
    clickThrough(expert.locator("a[href^='/cited/']:not([href*='/passage'])").first());
    expert
        .locator("form[action$='/text'] input[type=file]")
        .setInputFiles(
            new FilePayload(
                "act.txt",
                "text/plain",
                "Article 1. Scope. Article 12 (3). Whoever manufactures (invented) is punished."
                    .getBytes(StandardCharsets.UTF_8)));
    press(expert, "form[action$='/text'] button");
    browser.checkAndPicture(expert, "matrix-cited");
    expert.navigate(PATH);
    expert.locator("#beside").selectOption(new SelectOption().setIndex(1));
    press(expert, "form:has(#beside) button");
    browser.checkAndPicture(expert, "matrix-beside");
    clickThrough(cell(expert, "op2.possess framework.nw"));
    expert.evaluate(
        """
        () => {
          const text = document.querySelector('.beside-text').firstChild;
          const range = document.createRange();
          const at = text.data.indexOf('Whoever');
          range.setStart(text, at);
          range.setEnd(text, at + 'Whoever manufactures'.length);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
        }
        """);
    expert.waitForFunction(
        "() => document.querySelector('.beside-status').textContent.includes('Whoever')");
    expert.locator(".beside-place").fill("art. 12 (3)");
    expert.waitForResponse("**/field", () -> expert.locator(".beside-cite").click());
    expert.waitForFunction("() => !document.querySelector('.saving')");
    assertThat(cell(expert, "op2.possess framework.source").getAttribute("data-c"))
        .contains("Whoever manufactures")
        .contains("art. 12 (3)");
  }

  private static void approve(Page chair) {
    chair.locator("#document").fill("Decision 1 (invented)");
    press(chair, "form[action$='/approval'] button");
  }

  private static void press(Page page, String button) {
    page.waitForNavigation(() -> page.locator(button + ":not(.unseen)").first().click());
  }

  private static Locator cell(Page page, String field) {
    return page.locator("[data-f='" + field + "']");
  }

  private static String text(Page page, String field) {
    return cell(page, field).textContent();
  }

  private static void type(Page page, String field, String key) {
    clickThrough(cell(page, field));
    page.waitForResponse("**/field", () -> page.keyboard().press(key));
    page.waitForFunction("() => !document.querySelector('.saving')");
  }

  private Page signedIn(Role role, String party) {
    Visitor person = program.person(role, party);
    Page page = browser.page(1280, true);
    page.navigate("/sign-in");
    page.locator("#username").fill(person.name());
    page.locator("#password").fill(TestProgram.PASSWORD);
    clickThrough(page.locator("main form button"));
    page.waitForURL("**/desk**");
    return page;
  }
}
