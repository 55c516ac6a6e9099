package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * An expert enters a document and a law with an article, cites the law in a field, opens the
 * passage in the kept text, reads provisions side by side, and dismisses an old source from the
 * desk.
 */
class RegisterWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 871";
  private static final String ACT = "Example Act 871 on transport";
  private static final String PASSAGE = "No person shall transport";
  private static final String FIELD = "op2.transport framework.source";
  private final TestProgram program = TestProgram.get();
  private final Page expert = browser.signedIn(program.person(Role.EXPERT, ""));

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromTheRegisterToThePassageAndTheDesk() {
    enterDocument();
    String law = enterLaw();
    keepText(law);
    cite(law);
    expert.navigate(law);
    browser.checkAndPicture(expert, "register-law");
    clickThrough(expert.locator("main table a[href*='/passage']").first());
    assertThat(expert.locator("mark#passage").textContent()).isEqualTo(PASSAGE);
    browser.checkAndPicture(expert, "register-passage");
    provisions();
    dismissFromDesk(law);
  }

  private void enterDocument() {
    expert.navigate("/registers/documents");
    expert.locator("#symbol").fill("s/ac.44/example/871");
    expert.locator("#title").fill("Example report 871");
    expert.locator("#kind").selectOption("national-report");
    expert.locator("#origin").selectOption("state");
    expert.locator("#issued").fill("2018-04");
    clickThrough(expert.locator("form[method=post][action='/registers/documents'] button"));
    expert.waitForURL(address -> address.matches(".*/cited/\\d+"));
    expert.navigate("/registers/documents");
    assertThat(expert.locator("main table").textContent()).contains("Example report 871");
    browser.checkAndPicture(expert, "register-documents");
    expert.locator("#symbol").fill("S/AC.44/EXAMPLE/871");
    expert.locator("#title").fill("Second entry");
    expert.locator("#kind").selectOption("letter");
    expert.locator("#origin").selectOption("committee");
    clickThrough(expert.locator("form[method=post][action='/registers/documents'] button"));
    expert.locator(".notice a[href^='/cited/']").waitFor();
    browser.checkAndPicture(expert, "register-symbol-known");
  }

  private String enterLaw() {
    expert.navigate("/registers/laws");
    expert.locator("#state").fill(STATE);
    expert.locator("#title").fill(ACT);
    expert.locator("#kind").selectOption("act");
    expert.locator("#number").fill("No. 871/1991");
    expert.locator("#issued").fill("1991-05");
    expert.locator("#in-force").fill("1992");
    clickThrough(expert.locator("form[method=post][action='/registers/laws'] button"));
    expert.waitForURL(address -> address.matches(".*/cited/\\d+"));
    clickThrough(expert.locator("summary:has-text('article')"));
    expert.locator("input[name=article-number]").fill("Art. 4");
    expert.locator("input[name=heading]").fill("Transport");
    expert.locator("input[name=article-language]").fill("en");
    expert.locator("textarea[name=words]").fill(PASSAGE + " any item of the list (invented).");
    clickThrough(expert.locator("form[action$='/articles'] button"));
    expert.locator("#articles").waitFor();
    String law = expert.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    expert.navigate("/registers/laws");
    assertThat(expert.locator("main table").textContent()).contains(ACT);
    browser.checkAndPicture(expert, "register-laws");
    return law;
  }

  private void keepText(String law) {
    expert.navigate(law);
    byte[] text =
        ("Example Act 871 (invented)\n\nArt. 4 " + PASSAGE + " any item.\n")
            .getBytes(StandardCharsets.UTF_8);
    expert
        .locator("form[action$='/text'] input[type=file]")
        .setInputFiles(new FilePayload("act.txt", "text/plain", text));
    clickThrough(expert.locator("form[action$='/text'] button"));
    expert.locator("main a[href^='/documents/']").first().waitFor();
  }

  private void cite(String law) {
    expert.navigate("/matrices/Example%20State%20871/2017/citing?row=op2.transport");
    expert.locator("#document").selectOption(law.replaceFirst(".*/", ""));
    expert.locator("#places").fill("Art. 4");
    expert.locator("#passage").fill(PASSAGE);
    expert.locator("input[name=field][value='" + FIELD + "']").check();
    clickThrough(expert.locator("form[method=post][action$='/citing'] button").last());
    expert.waitForURL(address -> !address.contains("/citing"));
  }

  private void provisions() {
    expert.navigate("/registers/provisions");
    expert.locator("#field").selectOption(FIELD);
    clickThrough(expert.locator("main form button").first());
    expert.locator("input[name=state][value='" + STATE + "']").check();
    clickThrough(expert.locator("main form button").first());
    assertThat(expert.locator(".two-texts").textContent())
        .contains(STATE, ACT, "any item of the list");
    browser.checkAndPicture(expert, "register-provisions");
  }

  private void dismissFromDesk(String law) {
    expert.navigate("/evidence");
    expert.locator("form[action='/evidence/watch'] input[name=limit]").fill("20");
    clickThrough(expert.locator("form[action='/evidence/watch'] button"));
    browser.checkAndPicture(expert, "evidence-queue");
    expert.navigate("/desk");
    clickThrough(expert.locator("main a:has-text('" + ACT + "')").first());
    browser.checkAndPicture(expert, "evidence-dismissal");
    expert.locator("#why").fill("It is in force (invented)");
    clickThrough(expert.locator("form[action$='/dismissal'] button"));
    expert.locator("details summary").first().waitFor();
    assertThat(expert.locator("main table a[href='" + law + "']").count()).isZero();
  }
}
