package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** The check page and the receipt of a binding act in a browser, without JavaScript and with it. */
class CheckPageWalkTest {
  private static final TestProgram PROGRAM = TestProgram.get();

  @Test
  void aStateChecksItsAgreementGoesBackConfirmsAndReloads() {
    String name = "Example State 851";
    String matrix = "/matrices/Example%20State%20851/2017";
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, name);
    expert.post(matrix + "/expert", Map.of("step", "send"));
    contact.post(
        matrix + "/comment",
        Map.of("field", "op2.manufacture remarks", "words", "Not sent (invented)"));
    try (Browser browser = new Browser()) {
      Page page = browser.pageWithChecks(1280, false);
      browser.signIn(page, contact);
      page.navigate(matrix);
      String agree = "form:has(button[value=agree])";
      page.locator(agree + " input[name=document]").fill("Note verbale 851 (invented)");
      page.locator("button[value=agree]").click();
      assertThat(page.locator("main").textContent()).contains("Not sent (invented)");
      page.locator("button[name='act.back']").click();
      assertThat(page.locator(agree + " input[name=document]").inputValue())
          .isEqualTo("Note verbale 851 (invented)");
      page.locator("button[value=agree]").click();
      page.locator("#act-confirm").click();
      page.waitForURL("**/receipts/*");
      String receipt = page.url();
      page.reload();
      assertThat(page.url()).isEqualTo(receipt);
      assertThat(
              PROGRAM.count(
                  "select count(*)::int from kit_journal where act = 'matrix agree'"
                      + " and subject = 'matrix/Example State 851/2017'"))
          .isEqualTo(1);
      Page scripted = browser.pageWithChecks(1280, true);
      browser.signIn(scripted, contact);
      scripted.navigate(receipt);
      browser.checkAndPicture(scripted, "receipt");
      scripted.navigate("/receipts");
      browser.checkAndPicture(scripted, "receipts");
      for (String language : List.of("en", "ar")) {
        scripted.navigate(matrix + "?lang=" + language);
        scripted.locator("form:has(button[value=retract]) input[name=document]").fill("NV 852");
        scripted.locator("button[value=retract]").click();
        browser.checkAsItIs(scripted, "check-page-" + language);
      }
    }
  }
}
