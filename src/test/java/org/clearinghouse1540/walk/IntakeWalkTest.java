package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A person assigns what the reader of a note reported, with the keys alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeWalkTest {
  private static final String NOTE =
      """
      Information Note

      Photographs: available on request 730

      Remark: customs officers want training 730

      Event: Example meeting of the intake 730 (invented)

      Organizers: Example Institute

      Date and Venue: 5-6 May 2023, Example City

      Participants: Example State 001, Example State 002, Example Harbour Board 730

      1. Background
      Invented for the pictures. The delegation of Example State 001 requested training of customs
      officers. Some laws may be missing in one State.
      """;

  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void reportedLinesAreAssignedWithTheKeysAloneBesideTheSource() {
    Page expert = browser.page(1280, true);
    browser.signIn(expert, "expert");
    expert.navigate("/intake/notes");
    expert
        .locator("#file")
        .setInputFiles(
            new FilePayload("intake-730.txt", "text/plain", NOTE.getBytes(StandardCharsets.UTF_8)));
    clickThrough(expert.locator("main button:has-text('Upload')"));
    expert.waitForURL("**/intake/notes/*");

    Locator remark = expert.locator(".line:has(q:has-text('customs officers want training 730'))");
    remark.locator("summary").focus();
    press(expert, "Enter", "Tab");
    expert.keyboard().type("Need");
    press(expert, "Tab");
    expert.keyboard().press("Control+A");
    expert.keyboard().type("Training of customs officers 730");
    press(expert, "Tab", "Enter");
    PlaywrightAssertions.assertThat(expert.locator(".line:has(.tag:has-text('Recorded as: Need'))"))
        .hasCount(1);

    Locator photographs = expert.locator(".line:has(q:has-text('Photographs'))");
    photographs.locator("summary").focus();
    press(expert, "Tab", "Enter");
    PlaywrightAssertions.assertThat(photographs.locator(".tag")).hasText("Nothing to record");

    sourceIsInView(expert);
    browser.checkAndPicture(expert, "intake-account");
    foldsOnANarrowScreen(expert);
  }

  private static void sourceIsInView(Page expert) {
    expert.locator("#record").scrollIntoViewIfNeeded();
    assertThat(
            expert.evaluate(
                "() => { const box = document.querySelector('.in-view').getBoundingClientRect();"
                    + " return box.top >= -1 && box.top < innerHeight / 2; }"))
        .isEqualTo(true);
  }

  private static void foldsOnANarrowScreen(Page expert) {
    expert.setViewportSize(390, 800);
    sourceIsInView(expert);
    expert.locator(".in-view > summary").focus();
    press(expert, "Enter");
    PlaywrightAssertions.assertThat(expert.locator(".in-view > .source")).isHidden();
  }
}
