package org.clearinghouse1540.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;

/** An expert counts records, compares matrices and opens the tables of a review. */
class CountsWalkTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void aNumberIsChosenExplainedAndOpened() {
    try (Browser browser = new Browser()) {
      Page page = browser.signedIn(program.person(Role.EXPERT, ""));
      page.navigate("/counts");
      clickThrough(page.getByRole(AriaRole.LINK, named("Counts of records")));
      clickThrough(page.getByRole(AriaRole.LINK, named("Needs")));
      page.locator("#by").selectOption("status");
      clickThrough(page.locator("main form button").first());
      assertThat(page.locator("dl.facts code")).hasText("count=needs by=status");
      browser.checkAndPicture(page, "counts-records");
      Locator number = page.locator("tbody td a").first();
      String shown = number.textContent();
      clickThrough(number);
      assertThat(page.locator("main")).containsText("Records: " + shown);
      browser.checkAndPicture(page, "counts-list");
      page.navigate("/counts/records?count=requests&by=group");
      browser.checkAndPicture(page, "counts-chart");
    }
  }

  @Test
  void theAnalyzerIsUsedByKeyboardAlone() {
    set("Example State 158", "framework of the first pelican");
    set("Example State 159", "framework of the second pelican");
    try (Browser browser = new Browser()) {
      Page page = browser.page(1280, true);
      browser.signIn(page, program.person(Role.EXPERT, ""));
      page.navigate("/counts/analyzer?lang=en&form=2017&part=op2");
      tabTo(page, "row-op2.acquire");
      page.keyboard().press("Space");
      tabTo(page, "text");
      page.keyboard().type("pelican");
      page.keyboard().press("Enter");
      assertThat(page.locator("p[role=status]")).hasText("Rows of matrices: 2");
      assertThat(page.locator("tbody tr").first()).containsText("Example State 158");
      browser.checkAndPicture(page, "analyzer");
    }
  }

  @Test
  void changesAndTablesOfReviewsAreReadable() {
    try (Browser browser = new Browser()) {
      Page page = browser.signedIn(program.person(Role.EXPERT, ""));
      page.navigate("/counts/changes?earlier-form=2013&later-form=2017&part=op678");
      browser.checkAndPicture(page, "counts-changes");
      page.navigate("/counts/review");
      browser.checkAndPicture(page, "counts-review");
    }
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 300; i++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the field " + id + " is not reached by keyboard");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$"));
  }

  private void set(String state, String remark) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    new MatrixId(state, "2017"),
                    Map.of(
                        new FieldKey("op2.acquire", "framework.nw"),
                        FieldValue.of(FieldMark.X),
                        new FieldKey("op2.acquire", "remarks"),
                        FieldValue.of(remark)),
                    "planted",
                    ""));
  }
}
