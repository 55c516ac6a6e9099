package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A State answers its matrix with an agency, and an expert fills it like a spreadsheet. */
class RowAnswersWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 115";
  private static final String PATH = "/matrices/Example%20State%20115/2017";
  private static final String OTHER = "/matrices/Example%20State%20116/2017";
  private final TestProgram program = TestProgram.get();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void theStateAnswersRowByRowAndAsksItsAgency() {
    Visitor expert = program.person(Role.EXPERT, "");
    expert.post(
        PATH + "/row",
        Map.of(
            "row", "op2.manufacture",
            "v-framework.nw", "0",
            "framework.nw", "X",
            "v-remarks", "0",
            "remarks", "Example Act on Dual-Use Items, in force since 2019 (invented)."));
    expert.post(PATH + "/expert", Map.of("step", "send"));
    Visitor customs = program.person(Role.AGENCY, STATE);
    Page state = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
    state.navigate(PATH);
    state.locator("#only").selectOption("used");
    clickThrough(state.locator("form:has(#only) button"));
    assertThat(state.locator("table.cells tbody tr").count()).isEqualTo(1);
    clickThrough(state.locator("table.cells tbody th a").first());
    state.locator("[name='mark-framework.cw']").selectOption("X");
    state.locator("[name='title-framework.source']").fill("Example Act 115");
    clickThrough(state.locator("form[action$='/row/comments'] button:not([name])"));
    state.locator(".notice a[href$='#way']").waitFor();
    assertThat(state.url()).as("stays on the row").contains("/row?row=op2.manufacture");
    clickThrough(state.locator("a[href^='/workspace/asking']"));
    state.locator("#agency").selectOption(new SelectOption().setValue(customs.name()));
    state.locator("#question").fill("Is the Act still in force (invented)?");
    clickThrough(state.locator("form[action='/workspace/asking'] button"));

    Page agency = browser.signedIn(customs);
    agency.navigate("/asked");
    assertThat(agency.locator("main").textContent()).contains("Example Act on Dual-Use Items");
    browser.checkAndPicture(agency, "agency-asked-about-a-row");
    agency.navigate("/asked");
    agency.locator("main textarea").fill("It was amended in 2024 (invented).");
    clickThrough(agency.locator("main form[action^='/asked/'] button"));

    state.navigate(PATH + "/row?row=op2.manufacture");
    browser.checkAndPicture(state, "matrix-answering-row");
    state.navigate(PATH + "/row?row=op2.manufacture");
    clickThrough(state.locator("#answers ~ .panel form button"));
    state.waitForFunction(
        "() => document.querySelector(\"[name='words-remarks']\").value.includes('2024')");
    state.navigate(PATH);
    browser.checkAndPicture(state, "matrix-of-a-state");
    Page plain = browser.page(390, false);
    browser.signIn(plain, program.person(Role.MISSION, STATE));
    plain.navigate(PATH + "/row?row=op2.manufacture");
    plain.locator("[name='mark-framework.bw']").selectOption("NA");
    clickThrough(plain.locator("button[name=next]"));
    plain.waitForURL("**/row?row=op2.acquire*");
    clickThrough(plain.locator("a[rel=prev]"));
    assertThat(plain.locator("[name='mark-framework.bw']").inputValue()).isEqualTo("NA");
  }

  @Test
  void theGridTakesKeysBlocksAndTheCellsOfASpreadsheet() {
    Visitor person = program.person(Role.EXPERT, "");
    person.post(
        OTHER + "/citing",
        Map.of("title", "Example Act 116", "field", "op2.finance framework.source"));
    Page expert = browser.signedIn(person);
    expert.navigate(OTHER);
    clickThrough(expert.locator("[data-f='op2.manufacture framework.nw']"));
    paste(expert, "X\t?\tna\nX\tX\twrong\n");
    shows(expert, "op2.manufacture framework.bw", "NA");
    shows(expert, "op2.acquire framework.cw", "X");
    expert.waitForFunction("() => /5.*1/.test(document.querySelector('.grid-status').textContent)");
    press(expert, "op2.manufacture framework.nw", "Shift+ArrowRight", "Shift+ArrowDown");
    assertThat(copied(expert)).isEqualTo("X\t?\nX\tX");
    expert.keyboard().press("Control+d");
    shows(expert, "op2.acquire framework.cw", "?");
    expert.keyboard().press("Control+z");
    shows(expert, "op2.acquire framework.cw", "X");
    expert.keyboard().press("Control+y");
    shows(expert, "op2.acquire framework.cw", "?");
    press(expert, "op2.acquire framework.cw", "End");
    expert.keyboard().type("Typed at once");
    expert.keyboard().press("Enter");
    shows(expert, "op2.acquire remarks", "Typed at once");
    expert.keyboard().press("Home");
    assertThat(expert.evaluate("document.activeElement.dataset.f"))
        .isEqualTo("op2.acquire framework.nw");
    press(expert, "op2.acquire framework.source", "Enter");
    expert.locator("#cite-cell-place").fill("s. 9");
    clickThrough(expert.locator("dialog button[value=cite]"));
    shows(expert, "op2.acquire framework.source", "Example Act 116, s. 9");
    framesStay(expert);
    lawInFourClicks(expert);
    expert.navigate(OTHER + "?only=unsourced");
    browser.checkAndPicture(expert, "matrix-without-source");
  }

  /** The heads and the names of the rows stay in view when the table is moved. */
  private static void framesStay(Page expert) {
    Object moved =
        expert.evaluate(
            """
            () => {
              const box = document.querySelector('#op2\\\\.finance').closest('.scroll');
              box.style.inlineSize = '500px';
              box.scrollTop = 300;
              box.scrollLeft = 300;
              const at = box.getBoundingClientRect();
              const head = box.querySelector('thead th.mark').getBoundingClientRect();
              const name = box.querySelector('#op2\\\\.finance th').getBoundingClientRect();
              return Math.abs(head.top - at.top) < 3 && Math.abs(name.left - at.left) < 3;
            }
            """);
    assertThat(moved).isEqualTo(true);
  }

  /** One law on all fields marked X of a part: open, choose the law (two), save. */
  private void lawInFourClicks(Page expert) {
    expert.navigate(OTHER);
    clickThrough(expert.locator("a[href$='part=op2&mark=X']"));
    assertThat(expert.locator("input[name=field]:checked").count()).isEqualTo(2);
    browser.checkAndPicture(expert, "matrix-citing-a-part");
    expert.navigate(OTHER + "/citing?part=op2&mark=X");
    expert.locator("#document").selectOption(new SelectOption().setLabel("Example Act 116"));
    expert.locator("#passage").fill("Typed before the fields were chosen");
    expert.waitForNavigation(() -> expert.locator("button[name=choose]").click());
    assertThat(expert.locator("#passage").inputValue())
        .isEqualTo("Typed before the fields were chosen");
    assertThat(expert.locator("input[name=field]:checked").count()).isEqualTo(2);
    expert.locator("#passage").fill("");
    expert.waitForNavigation(
        () -> expert.locator("form[method=post][action$='/citing'] button").last().click());
    assertThat(expert.locator("[data-f='op2.manufacture framework.source']").textContent())
        .isEqualTo("Example Act 116");
  }

  private static void press(Page page, String field, String... keys) {
    clickThrough(page.locator("[data-f='" + field + "']"));
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void shows(Page page, String field, String text) {
    page.waitForFunction(
        "([field, text]) => document.querySelector(`[data-f='${field}']`).textContent === text"
            + " && !document.querySelector('.saving')",
        new Object[] {field, text});
  }

  private static void paste(Page page, String text) {
    page.evaluate(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);
  }

  private static Object copied(Page page) {
    return page.evaluate(
        """
        () => {
          const data = new DataTransfer();
          document.activeElement.dispatchEvent(
            new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
          return data.getData('text/plain');
        }
        """);
  }
}
