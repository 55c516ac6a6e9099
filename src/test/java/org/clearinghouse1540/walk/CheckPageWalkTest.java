package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      clickThrough(page.locator("button[value=agree]"));
      assertThat(page.locator("main").textContent()).contains("Not sent (invented)");
      clickThrough(page.locator("button[name='act.back']"));
      assertThat(page.locator(agree + " input[name=document]").inputValue())
          .isEqualTo("Note verbale 851 (invented)");
      clickThrough(page.locator("button[value=agree]"));
      clickThrough(page.locator("#act-confirm"));
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
        clickThrough(scripted.locator("button[value=retract]"));
        browser.checkAsItIs(scripted, "check-page-" + language);
      }
    }
  }

  @Test
  void twoPersonsOfAStateSignAReportAndItsFile(@TempDir Path folder) throws IOException {
    String name = "Example State 211";
    Visitor capital = PROGRAM.person(Role.POINT_OF_CONTACT, name);
    Visitor mission = PROGRAM.person(Role.MISSION, name);
    name(name, capital, "capital");
    name(name, mission, "mission");
    capital.post("/contacts/signing", Map.of("two", "yes"));
    String words = "Report of an invented State.\n";
    Path file = Files.writeString(folder.resolve("report-211.txt"), words);
    try (Browser browser = new Browser()) {
      Page first = browser.pageWithChecks(1280, false);
      browser.signIn(first, capital);
      first.navigate("/reports");
      first.locator("input[name=kind][value=update]").check();
      first.locator("#title").fill("Update 211 (invented)");
      first.locator("#dated").fill("2025-01-15");
      first.locator("input[name=languages][value=en]").check();
      first.locator("#file").setInputFiles(file);
      clickThrough(first.locator("form[action='/reports'] button").last());
      assertThat(first.locator("main").textContent()).contains("first of two");
      clickThrough(first.locator("#act-confirm"));
      first.waitForURL("**/signatures/*");
      Page second = browser.pageWithChecks(1280, true);
      browser.signIn(second, mission);
      clickThrough(second.locator("li.task:has-text('signed first') a"));
      Download kept = second.waitForDownload(() -> second.locator("a[href*='/files/']").click());
      assertThat(kept.path()).hasContent(words);
      String signature = second.url();
      browser.checkAndPicture(second, "signature");
      second.navigate(signature + "?lang=en");
      clickThrough(second.locator("#second-signature button"));
      assertThat(second.locator("main").textContent()).contains(capital.name());
      browser.checkAsItIs(second, "check-page-second-signature");
      clickThrough(second.locator("#act-confirm"));
      second.waitForURL("**/receipts/*");
      first.navigate("/reports");
      assertThat(first.locator("tbody").textContent()).contains("Update 211 (invented)");
    }
  }

  private static void name(String state, Visitor person, String place) {
    PROGRAM
        .person(Role.SECRETARIAT, "")
        .post(
            "/contacts/nominations",
            Map.of(
                "party",
                state,
                "reference",
                "NV 211 (invented)",
                "dated",
                "2024-03-05",
                "place",
                place,
                "office",
                "Unit of " + person.name(),
                "mailbox",
                "unit@example.org",
                "account",
                person.name(),
                "validates",
                "yes"));
  }
}
