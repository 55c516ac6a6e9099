package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Strokes in the grid of a matrix on a slow line, of two persons, and on a page without them. */
class GridStrokesWalkTest {
  private static final MatrixId ID = new MatrixId("Example State 407", "2017");
  private static final String PATH = "/matrices/Example%20State%20407/2017";
  private static final Browser browser = new Browser();
  private final TestProgram program = TestProgram.get();
  private final Page page = browser.signedIn(program.person(Role.EXPERT, ""));
  private final List<Route> held = new ArrayList<>();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aStrokeOnItsWayIsSavedAfterThePageWasLeft() {
    page.navigate(PATH);
    slowly();
    press("op2.manufacture framework.nw", "x");
    page.waitForCondition(() -> !held.isEmpty());
    page.navigate("/matrices");
    page.unroute("**/field");
    page.navigate(PATH);
    untilRecorded("op2.manufacture framework.nw", "X");
  }

  @Test
  void whatIsTypedWhileAnAnswerArrivesStays() {
    String field = "op2.manufacture remarks";
    page.navigate(PATH);
    slowly();
    type(field, "Act A");
    assertThat(cell(field).textContent()).as("while it is saved").isEqualTo("Act A");
    page.waitForCondition(() -> !held.isEmpty());
    cell(field).dblclick();
    Locator area = cell(field).locator("textarea");
    assertThat(area.inputValue()).isEqualTo("Act A");
    area.fill("Act A and B");
    held.forEach(Route::resume);
    page.unroute("**/field");
    page.waitForFunction(
        "() => document.querySelector('[data-f=\"op2.manufacture remarks\"]').dataset.v !== '0'");
    assertThat(area.inputValue()).isEqualTo("Act A and B");
    area.press("Enter");
    untilRecorded(field, "Act A and B");
  }

  @Test
  void twoSourcesCitedAtOnceAreBothRecordedAndPlacesOfOneAreJoined() {
    List<Long> documents =
        ViewerDataSource.as(
            "committee",
            () ->
                program
                    .bean(CitedDocuments.class)
                    .addAll(
                        new Actor("expert", "expert"),
                        List.of(
                            CitedDocument.of(ID.state(), "Act 407"),
                            CitedDocument.of(ID.state(), "Decree 407"))));
    page.navigate(PATH);
    String field = "op2.acquire framework.source";
    page.evaluate(
        """
        ([field, act, decree]) => {
          const cell = document.querySelector(`[data-f="${field}"]`);
          for (const detail of [{ document: act, places: ['s. 4'] }, { document: decree }, { document: act, places: ['s. 7'] }]) {
            cell.dispatchEvent(new CustomEvent('cite', { bubbles: true, detail }));
          }
        }
        """,
        List.of(field, documents.getFirst().intValue(), documents.getLast().intValue()));
    page.waitForFunction("() => !document.querySelector('.saving, .unsaved')");
    page.waitForCondition(() -> recorded(field).citations().size() == 2);
    assertThat(recorded(field).citations())
        .satisfiesExactly(
            act -> assertThat(act.places()).containsExactly("s. 4", "s. 7"),
            decree -> assertThat(decree.document()).isEqualTo(documents.getLast()));
  }

  @Test
  void undoAsksBeforeItReplacesTheWorkOfAnotherPerson() {
    String field = "op2.possess framework.nw";
    page.navigate(PATH);
    press(field, "x");
    untilRecorded(field, "X");
    another(field, "?");
    page.waitForFunction(
        "() => document.querySelector('[data-f=\"op2.possess framework.nw\"]').textContent"
            + " === '?'");
    press(field, "Control+z");
    page.locator(".grid-help .notice").waitFor();
    assertThat(recorded(field).mark().code()).isEqualTo("?");
    clickThrough(page.locator(".grid-help .notice button:not(.second)"));
    assertThat(cell(field).textContent()).isEqualTo("?");
  }

  @Test
  void aConflictAndStrokesWithoutAFieldOnThePageAreOfferedAgain() {
    String conflicting = "op2.transport framework.nw";
    String hidden = "op2.transport remarks";
    page.navigate(PATH);
    page.route("**/changes*", Route::abort);
    another(conflicting, "?");
    press(conflicting, "x");
    page.locator(".grid-help .notice").waitFor();
    page.route("**/field", Route::abort);
    type(hidden, "Typed without a network (invented).");
    page.locator("[data-f='" + hidden + "'].unsaved").waitFor();
    page.navigate(PATH + "?find=nothing-has-these-words");
    assertThat(page.locator("[data-grid-waiting] li").allTextContents())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("Typed without a network"));
    page.unroute("**/field");
    page.navigate(PATH);
    page.locator(".grid-help .notice").waitFor();
    untilRecorded(hidden, "Typed without a network (invented).");
    page.route("**/field", Route::abort);
    type(hidden, "Typed before it was sent (invented).");
    page.locator("[data-f='" + hidden + "'].unsaved").waitFor();
    Visitor other = program.person(Role.EXPERT, "");
    other.post(PATH + "/expert", Map.of("step", "send"));
    page.navigate(PATH);
    page.locator("[data-grid-waiting]").waitFor();
    assertThat(page.locator("[data-grid-waiting]").textContent()).contains("Typed before it was");
    browser.checkAsItIs(page, "matrix-waiting");
    other.post(PATH + "/expert", Map.of("step", "take-back"));
  }

  private void slowly() {
    page.route("**/field", held::add);
  }

  private void another(String field, String mark) {
    ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("colleague", "expert"),
                    ID,
                    Map.of(FieldKey.of(field), FieldValue.of(FieldMark.find(mark).orElseThrow())),
                    "",
                    ""));
  }

  private FieldValue recorded(String field) {
    return ViewerDataSource.as(
        "committee", () -> program.bean(MatrixFields.class).get(ID, FieldKey.of(field)).content());
  }

  private void untilRecorded(String field, String text) {
    page.waitForCondition(
        () -> {
          FieldValue value = recorded(field);
          return text.equals(value.words().isEmpty() ? value.mark().code() : value.words());
        });
    page.waitForFunction("() => !document.querySelector('.saving, .unsaved')");
    assertThat(cell(field).textContent()).isEqualTo(text);
  }

  private Locator cell(String field) {
    return page.locator("[data-f='" + field + "']");
  }

  private void press(String field, String key) {
    clickThrough(cell(field));
    page.keyboard().press(key);
  }

  private void type(String field, String text) {
    cell(field).dblclick();
    cell(field).locator("textarea").fill(text);
    page.keyboard().press("Enter");
  }
}
