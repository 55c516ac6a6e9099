package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request from its arrival to the question after a year, in a real browser. */
class CaseWalkTest {
  @TempDir static Path folder;
  private static TestProgram program;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    program = TestProgram.start(folder, TestProgram.freePort());
    browser = new Browser(program);
  }

  @AfterAll
  static void close() {
    browser.close();
    program.close();
  }

  @Test
  void fromItsArrivalToTheQuestionAfterAYear() throws Exception {
    Visitor clerk = program.person(Role.SECRETARIAT, "");
    Visitor mission = program.person(Role.MISSION, "Example State 321");
    Visitor member = program.person(Role.MEMBER, "Example State 322");
    Page page = browser.signedIn(clerk);

    // It arrives, under the version of 2010, from an organization of several States.
    program.clock().set(LocalDate.of(2021, 3, 1));
    page.navigate("/arrivals");
    browser.checkAndPicture(page, "arrival");
    page.locator("#channel").selectOption("regional-organization");
    page.locator("#requester").fill("Example Organization of the Isles");
    page.locator("#forStates").fill("Example State 323\nExample State 324");
    page.locator("#requestedOn").fill("2021-02-24");
    page.locator("#receivedOn").fill("2021-03-01");
    page.locator("#words0").fill("Model laws for small island States");
    clickThrough(page.locator("main form button:not([name])"));
    page.waitForURL("**/requests/*");
    assertThat(page.locator("main").textContent()).contains("Example State 324");

    // One of a State, with two needs, of which one is not yet specific.
    page.navigate("/arrivals");
    page.locator("#channel").selectOption("note-verbale");
    page.locator("#requester").fill("Example State 321");
    page.locator("#requestedOn").fill("2021-02-25");
    page.locator("#receivedOn").fill("2021-03-01");
    page.locator("#reference").fill("NV 12/2021 (invented)");
    page.locator("#language").selectOption("ar");
    page.locator("#text").fill("Invented for a test: the letter as received.");
    page.locator("#title0").fill("Training of customs officers");
    page.locator("#words0").fill("Twenty officers, one week, in Arabic.");
    clickThrough(page.locator("button[name=more]"));
    page.locator("#words1").fill("A study on laboratories is under way.");
    page.locator("input[name=vague1]").check();
    clickThrough(page.locator("main form button:not([name])"));
    page.waitForURL("**/requests/*");
    String path = page.url().replaceFirst(".*(/requests/\\d+).*", "$1");

    for (String step : List.of("authenticate", "inform-members", "acknowledge")) {
      take(page, step);
    }
    browser.checkAndPicture(page, "case");
    page.navigate(path);
    clickThrough(page.locator("main a:has-text('إشعار باستلام طلب مساعدة')"));
    page.waitForURL("**/letters/*");
    browser.checkAndPicture(page, "letter");
    letter(clerk, page.url(), "letter-ar");
    page.locator("#how").fill("By hand");
    clickThrough(page.locator("form[action$='/dispatch'] button"));
    page.locator("#proof").fill("Stamp of the mission");
    clickThrough(page.locator("form[action$='/receipt'] button"));
    page.waitForURL("**/letters/*");

    // A hold, lifted by the member who placed it.
    Page held = browser.signedIn(member);
    held.navigate(path);
    held.locator("#why").fill("To look at it with the capital.");
    held.locator("input[name=group]").check();
    clickThrough(held.locator("form[action$='/hold'] button"));
    held.waitForURL("**" + path);
    browser.checkAndPicture(held, "case-held");
    page.navigate(path);
    assertThat(page.locator("form[action$='/step']").count()).isZero();
    held.navigate(path);
    held.locator("form[action$='/lift'] input[name=why]").fill("Looked at it.");
    clickThrough(held.locator("form[action$='/lift'] button"));
    held.waitForURL("**" + path);

    // Silence, and an objection inside it.
    page.navigate(path);
    clickThrough(page.locator("tr:has-text('Circulate to providers') summary"));
    page.locator("#silence-circulate-providers-document").fill("Letter of the Chair");
    clickThrough(page.locator("tr:has-text('Circulate to providers') form button"));
    page.waitForURL("**" + path);
    Page state = browser.signedIn(mission);
    browser.checkAndPicture(state, "desk-of-a-mission");
    state.navigate(path);
    state.locator("#objection-circulate-providers-words").fill("We come back to this.");
    state.locator("#objection-circulate-providers-document").fill("NV 13/2021 (invented)");
    clickThrough(state.locator("form[action$='/objection'] button"));
    state.waitForURL("**" + path);
    page.navigate(path);
    assertThat(page.locator("tr:has-text('Circulate to providers')").textContent())
        .contains("objected");

    // A summary, express consent, posting; the withdrawal closes at once.
    clickThrough(page.locator("summary:has-text('Write a summary')"));
    page.locator("#summary-words").fill("Training for a customs service.");
    clickThrough(page.locator("form[action$='/summary'] button"));
    page.waitForURL("**" + path);
    state.navigate(path);
    clickThrough(state.locator("summary:has-text('express consent')"));
    state.locator("#use").selectOption("summary");
    state.locator("#document").fill("NV 14/2021 (invented)");
    clickThrough(state.locator("form[action$='/consent'] button"));
    state.waitForURL("**" + path);
    page.navigate(path);
    take(page, "post-summary");
    Page visitor = browser.page(1280, true);
    visitor.navigate("/public/requests");
    assertThat(visitor.locator("main").textContent())
        .contains("Training for a customs service.")
        .doesNotContain("Twenty officers");
    state.navigate(path);
    state.locator("form[action$='/withdrawal'] input[name=document]").fill("NV 15/2021");
    clickThrough(state.locator("form[action$='/withdrawal'] button"));
    state.waitForURL("**" + path);
    visitor.reload();
    assertThat(visitor.locator("main").textContent()).doesNotContain("customs service");

    int item =
        program.count(
            "select min(id)::int from assistance_need_item where title = 'Training of customs"
                + " officers'");
    assertThat(clerk.get("/needs/" + item).body())
        .as("the title names the subject, the words do not")
        .contains("Twenty officers, one week")
        .doesNotContain("This need is not specific enough");

    // A year later the desk asks.
    program.clock().set(LocalDate.of(2022, 3, 1));
    Visitor later = program.person(Role.SECRETARIAT, "");
    Page desk = browser.signedIn(later);
    assertThat(desk.locator("main").textContent()).contains("one year since the request");
    browser.checkAndPicture(desk, "desk-of-the-secretariat");
    desk.navigate("/cases");
    browser.checkAndPicture(desk, "cases");
    desk.navigate(path);
    take(desk, "follow-up");
    desk.navigate("/committee-brief?first=2022-01-01&last=2022-03-01");
    browser.checkAndPicture(desk, "committee-brief");
    keep("brief-en", later.bytes("/committee-brief/file/docx?lang=en").body());
    int english =
        Integer.parseInt(
            later
                .post(
                    path + "/letter",
                    Map.of("template", "follow-up", "language", "en", "form", "mission"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/", ""));
    letter(later, program.address() + "/letters/" + english, "letter-en");
  }

  private static void letter(Visitor who, String address, String name) throws Exception {
    String at = address.replaceFirst(".*(/letters/\\d+).*", "$1");
    byte[] file = who.bytes(at + "/file/docx").body();
    assertThat(FileWords.of(file)).contains("1540").contains("Example State 321");
    keep(name, file);
  }

  // If pictures are requested, the files are stored beside them for review.
  private static void keep(String name, byte[] file) throws Exception {
    if (Boolean.getBoolean("pictures")) {
      Files.createDirectories(Path.of("target/pictures"));
      Files.write(Path.of("target/pictures", name + ".docx"), file);
    }
  }

  private static void take(Page page, String step) {
    String path = page.url().replaceFirst(".*(/requests/\\d+).*", "$1");
    String form = "form[action$='/step']:has(input[value='" + step + "'])";
    clickThrough(page.locator("details:has(input[value='" + step + "']) summary").first());
    clickThrough(page.locator(form + " button"));
    page.waitForURL("**" + path);
    assertThat(page.locator(form).count()).as(step).isZero();
  }
}
