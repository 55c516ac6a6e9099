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
 * A practice in a real browser with two accounts: a State submits it with a document, the
 * secretariat approves it, it is shown beside a field of the matrix, and the State withdraws it.
 */
class PracticeWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 044";
  private static final String TITLE = "Example register of makers (invented)";
  private static final String ROW = "/matrices/Example%20State%20044/2017/row?row=op2.manufacture";
  private static final byte[] GUIDE = "Guide (invented)\r\n".getBytes(StandardCharsets.UTF_8);
  private final TestProgram program = TestProgram.get();
  private final Page state = browser.signedIn(program.person(Role.POINT_OF_CONTACT, STATE));
  private final Page secretariat = browser.signedIn(program.person(Role.SECRETARIAT, ""));
  private final Visitor visitor = Visitor.signedOut(program.address());

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromADraftToThePublicPageAndOffItAgain() {
    String practice = write();
    submit(practice);
    approve();
    String file = "/public" + practice + "/document";
    assertThat(visitor.bytes(file).body()).isEqualTo(GUIDE);
    assertThat(visitor.get("/public/practices").body()).contains(TITLE);
    assertThat(visitor.get("/api/practices").body()).contains(TITLE);
    state.navigate(ROW);
    assertThat(state.locator("#practices").textContent()).contains(TITLE);
    browser.checkAndPicture(state, "row-with-practice");
    state.navigate(practice);
    state.locator("#withdrawal-document").fill("NV 52 (invented)");
    clickThrough(state.locator("form[action$='/submission/withdrawal'] button"));
    state.locator("form[action$='/removal']").waitFor();
    for (String page : new String[] {"/public/practices", "/api/practices"}) {
      assertThat(visitor.get(page).body()).as(page).doesNotContain(TITLE);
    }
    assertThat(visitor.get("/public/practices/file/json").body()).doesNotContain(TITLE);
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    state.navigate(ROW);
    assertThat(state.locator("#practices").textContent()).doesNotContain(TITLE);
  }

  private String write() {
    state.navigate("/practices");
    clickThrough(state.locator("main a[href='/practices/own']"));
    clickThrough(state.locator("main a[href='/practices/new']"));
    browser.checkAndPicture(state, "practice-form");
    state.locator("#title").fill(TITLE);
    state.locator("#words").fill("A register of those who make controlled items (invented).");
    state.locator("input[name=areas][value=industry]").check();
    state.locator("select[name=another-row]").selectOption("op2.manufacture");
    state
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("guide.txt", "text/plain", GUIDE));
    clickThrough(state.locator("form[action='/practices/new'] > p button"));
    state.waitForURL(address -> address.matches(".*/practices/\\d+"));
    return state.url().replaceFirst("^https?://[^/]+", "");
  }

  private void submit(String practice) {
    state.locator("form[action$='/submission'] #document").fill("NV 51 (invented)");
    clickThrough(state.locator("form[action$='/submission'] button"));
    state.locator("#withdrawal-document").waitFor();
    assertThat(state.url()).endsWith(practice);
    browser.checkAndPicture(state, "practice-submitted");
  }

  private void approve() {
    secretariat.navigate("/desk");
    clickThrough(secretariat.locator("main a:has-text('" + TITLE + "')").first());
    browser.checkAndPicture(secretariat, "practice-to-approve");
    secretariat.locator("#given-by").fill("The Committee (invented)");
    secretariat.locator("form[action$='/consent'] #document").fill("Letter 51 (invented)");
    clickThrough(secretariat.locator("form[action$='/consent'] button"));
    secretariat.locator("form[action$='/withdrawal']").waitFor();
    assertThat(secretariat.locator("#given-by").count()).isZero();
  }
}
