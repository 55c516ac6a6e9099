package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * An expert plans, is warned, edits, merges three publications, and follows up; in a real browser.
 */
class EventWalkTest {
  private static final Browser browser = new Browser();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromAPlanToAFollowUpOnTheDesk() {
    Page page = browser.page(1280, true);
    browser.signIn(page, "expert");
    clickThrough(page.locator("nav.rooms a:has-text('Events')").first());
    clickThrough(page.locator("main a:has-text('Plan an event')"));
    browser.checkAndPicture(page, "event-new");

    // One that is planned already, by others, for one of the same States.
    String first =
        plan(
            page,
            "Example seminar of 630 (invented)",
            "2033-05-02",
            "Another Example Organization");
    page.navigate("/events/new");
    fill(page, "Example workshop of 631 (invented)", "2033-05-16", "Example Organization");
    page.locator("#end").fill("soon");
    clickThrough(page.locator("button[value='check']"));
    assertThat(page.locator("#end-problem").textContent()).contains("Write the date");
    assertThat(page.locator("#role-invited").inputValue()).contains("Example State 630");
    page.locator("#end").fill("2033-05-18");
    clickThrough(page.locator("button[value='check']"));
    assertThat(page.locator("#related").textContent())
        .contains("Example seminar of 630", "Example State 630", "Another Example Organization");
    clickThrough(page.locator("button[value='save']"));
    page.waitForURL("**/events/*");
    String planned = page.url();
    assertThat(page.locator("#related").textContent()).contains("Example seminar of 630");

    clickThrough(page.locator("main a.button"));
    page.locator("#other-titles").fill("Example gathering of 631 (invented)");
    page.locator("#opens").fill("09:30");
    page.locator("#closes").fill("17:00");
    page.locator("#zone-0").fill("Africa/Lome");
    clickThrough(page.locator("button[value='save']"));
    page.waitForURL(planned);
    assertThat(page.locator("dl.facts").first().textContent())
        .contains("Example gathering", "09:30");

    // Announced and reported elsewhere, under two more titles.
    plan(
        page,
        "Press release: course in Example City (invented)",
        "2033-05-16",
        "Example Organization");
    plan(page, "Programme report on training 631 (invented)", "2033-05-16", "Example Organization");
    page.navigate("/events/merging");
    browser.checkAndPicture(page, "event-merging");
    for (int i = 0; i < 2; i++) {
      page.navigate("/events/merging");
      clickThrough(
          page.locator("section.panel:has-text('631 (invented)') button[value='merge']").first());
      page.waitForURL("**/events/*");
    }
    String merged = page.url();
    assertThat(
            page.locator("#tellings + p + .scroll tbody tr, #tellings ~ .scroll tbody tr").count())
        .isGreaterThanOrEqualTo(2);

    clickThrough(page.locator("summary:has-text('Add a need')"));
    page.locator("#need-words").fill("Training of customs officers on control lists (invented)");
    page.locator("#need-who").fill("Example State 630");
    clickThrough(page.locator("form[action$='/needs'] button"));
    clickThrough(page.locator("summary:has-text('Link to a State')").first());
    clickThrough(page.locator("form[action*='/needs/'] button").first());
    clickThrough(page.locator("summary:has-text('Add a follow-up')"));
    page.locator("#follow-words").fill("Send the example list of items (invented)");
    page.locator("#follow-source").fill("Chair's summary (invented)");
    page.locator("#follow-by").fill("2033-06-01");
    clickThrough(page.locator("form[action$='/follow-ups'] button"));
    clickThrough(page.locator("summary:has-text('Add a figure')"));
    page.locator("#figure-value").fill("more than 25");
    page.locator("#figure-source").fill("Example press release (invented)");
    clickThrough(page.locator("form[action$='/figures'] button"));
    browser.checkAndPicture(page, "event-full");

    page.navigate("/desk");
    assertThat(page.locator("main").textContent()).contains("Send the example list of items");
    page.navigate("/events/calendar?month=2033-05");
    assertThat(page.locator("table.month").textContent())
        .contains("Example seminar of 630", "related events");
    browser.checkAndPicture(page, "event-calendar");
    page.navigate("/events/calendar?view=list&state=Example+State+630");
    assertThat(page.locator("main").textContent()).contains("Example seminar of 630");
    browser.checkAndPicture(page, "event-list");

    page.navigate(merged + "#follow-ups");
    page.locator("form[action*='/follow-ups/'] input[name='why']").fill("Sent (invented)");
    clickThrough(page.locator("button[value='done']"));
    page.navigate("/desk");
    assertThat(page.locator("main").textContent()).doesNotContain("Send the example list of items");
    page.navigate(first);
    browser.checkAndPicture(page, "event-planned");
  }

  private static String plan(Page page, String title, String start, String organizer) {
    page.navigate("/events/new");
    fill(page, title, start, organizer);
    clickThrough(page.locator("button[value='save']"));
    page.waitForURL(java.util.regex.Pattern.compile(".*/events/\\d+$"));
    return page.url();
  }

  private static void fill(Page page, String title, String start, String organizer) {
    page.locator("#title").fill(title);
    page.locator("#start").fill(start);
    page.locator("#kind").selectOption("regional-workshop");
    page.locator("#city-0").fill("Example City 630");
    page.locator("#country-0").fill("Example State 631");
    page.locator("#role-organizer").fill(organizer);
    page.locator("#role-invited")
        .fill("Example State 630\nExample State 632\nCzech Republic\nExample Kingdom");
  }
}
