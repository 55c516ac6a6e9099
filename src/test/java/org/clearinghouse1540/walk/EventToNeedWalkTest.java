package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.briefs.NoteEditorTest;
import org.clearinghouse1540.kit.document.PdfRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The whole loop of an event: planned, briefed, noted, its proposals accepted, a need drafted by
 * the State that voiced it, a follow-up on the desk, and the note issued again.
 */
class EventToNeedWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 710";
  private static final String TITLE = "Example workshop on border control 710 (invented)";
  private static final String NOTE =
      """
      Information Note

      Event: Example workshop on border control 710 (invented)

      Organizers: Example Organization

      Date and Venue: 1-2 June 2034, Example City 710

      Participants: Example State 710, Example State 711

      1. Background

      The workshop was held for customs services.

      2. Discussion

      One participating State requested training of its customs officers in the use of control lists.

      3. Chair's summary

      The Chair recommended that the organizers share the example list of contacts (invented).
      """;
  private final TestProgram program = TestProgram.get();
  private String event = "";

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromAPlanToADraftNeedAndANoteIssuedAgain() throws IOException {
    Page expert = browser.page(1280, true);
    browser.signIn(expert, "expert");
    planned(expert);
    briefed();
    noted(expert);
    seenTo(expert);
    drafted(expert);
    issuedAgain(expert);
  }

  private void planned(Page expert) {
    expert.navigate("/events/new");
    expert.locator("#title").fill(TITLE);
    expert.locator("#start").fill("2034-06-01");
    expert.locator("#end").fill("2034-06-02");
    expert.locator("#kind").selectOption("regional-workshop");
    expert.locator("#city-0").fill("Example City 710");
    expert.locator("#country-0").fill("Example State 711");
    expert.locator("#role-organizer").fill("Example Organization");
    expert.locator("#role-invited").fill(STATE + "\nExample State 711");
    clickThrough(expert.locator("button[value='save']"));
    expert.waitForURL(java.util.regex.Pattern.compile(".*/events/\\d+$"));
    event = expert.url().replaceFirst(".*(/events/\\d+)$", "$1");
  }

  private void briefed() throws IOException {
    Page expert = browser.page(1280, false); // without JavaScript
    browser.signIn(expert, "expert");
    expert.navigate(event + "/brief");
    clickThrough(expert.locator("main form button"));
    assertThat(expert.url()).contains("/brief/");
    expert.locator("main a.button").waitFor();
    byte[] zip =
        Files.readAllBytes(
            expert.waitForDownload(() -> expert.locator("main a.button").click()).path());
    int briefs = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry zipEntry = in.getNextEntry(); zipEntry != null; zipEntry = in.getNextEntry()) {
        if (zipEntry.getName().contains("brief-") && zipEntry.getName().endsWith(".pdf")) {
          assertThat(PdfRenderer.pages(in.readAllBytes())).isLessThanOrEqualTo(2);
          briefs++;
        }
      }
    }
    assertThat(briefs).isEqualTo(2);
  }

  private void noted(Page expert) {
    expert.navigate("/intake/notes");
    expert
        .locator("#file")
        .setInputFiles(
            new FilePayload("note.txt", "text/plain", NOTE.getBytes(StandardCharsets.UTF_8)));
    clickThrough(expert.locator("main button:has-text('Upload')"));
    expert.waitForURL("**/intake/notes/*");
    Locator same = expert.locator("#line-event select[name=same-as]");
    same.selectOption(event.replaceFirst("/events/", ""));
    clickThrough(expert.locator("#line-event button[value=accepted]"));
    expert.waitForSelector("#line-event.accepted");
    clickThrough(expert.locator("button:has-text('Accept all undecided lines')"));
    // Invented names are known to nobody: a person looks at each.
    Locator open = expert.locator(".line.open button[value=accepted]");
    for (int left = 3; left > 0; left--) {
      PlaywrightAssertions.assertThat(open).hasCount(left);
      clickThrough(open.first());
    }
    PlaywrightAssertions.assertThat(open).hasCount(0);
    clickThrough(expert.locator("button:has-text('Record the event')"));
    expert.waitForURL("**" + event);
    assertThat(expert.locator("main").textContent())
        .as("both are one event now")
        .contains("training of its customs officers", "share the example list of contacts");
  }

  private void seenTo(Page expert) {
    Locator followUp = expert.locator("section:has-text('example list of contacts')").last();
    assertThat(followUp.textContent()).contains("no deadline");
    clickThrough(followUp.locator("summary"));
    followUp.locator("input[name='by']").fill("2034-07-01");
    followUp.locator("select[name='owner-role']").selectOption("secretariat");
    clickThrough(followUp.locator("form[action$='/owner'] button"));
    expert.waitForURL("**" + event + "#follow-ups");
    Page clerk = browser.page(1280, true);
    browser.signIn(clerk, "secretariat");
    assertThat(clerk.locator("main").textContent())
        .contains("share the example list of contacts", "1 July 2034");
    clickThrough(clerk.locator("main a:has-text('example list of contacts')"));
    clerk.waitForURL("**" + event + "#follow-ups");
  }

  // The State alone decides what becomes of what its delegation said.
  private void drafted(Page expert) {
    expert.navigate(event);
    Locator need = expert.locator("section:has-text('training of its customs officers')").first();
    clickThrough(need.locator("summary"));
    need.locator("input[name='state']").fill(STATE);
    clickThrough(need.locator("details button"));
    expert.waitForURL("**" + event + "#needs");
    clickThrough(need.locator("form[action^='/drafts/from-event/'] button"));
    clickThrough(expert.locator("main form button"));
    assertThat(expert.locator(".notice").textContent()).contains(STATE);
    Visitor person = program.person(Role.POINT_OF_CONTACT, STATE);
    Page state = browser.page(1280, true);
    browser.signIn(state, person);
    clickThrough(state.locator("main a[href*='/drafts#proposed-']").first());
    assertThat(state.locator("main").textContent()).contains("training of its customs officers");
    browser.checkAndPicture(state, "need-proposed");
    clickThrough(state.locator("button[name='take'][value='yes']"));
    state.waitForURL("**/drafts/*");
    assertThat(state.locator("main").textContent())
        .as("the words of the note stand beside what the State writes itself")
        .contains("training of its customs officers");
  }

  private void issuedAgain(Page editor) throws IOException {
    String note = event + "/note";
    editor.navigate(note);
    clickThrough(editor.locator("main form.panel button"));
    editor.locator("#section-highlights-words").fill("Typed in the browser (invented).");
    clickThrough(editor.locator("#highlights button"));
    issue(editor, "For the file (invented)");
    assertThat(editor.locator("#issues ~ ul li").first().textContent()).contains("Version 1");
    byte[] word =
        Files.readAllBytes(
            editor.waitForDownload(() -> editor.locator("p.files a").first().click()).path());
    byte[] changed =
        NoteEditorTest.replaced(
            word, "Typed in the browser (invented).", "Typed in Word (invented).");
    editor
        .locator("#file")
        .setInputFiles(new FilePayload("note.docx", "application/octet-stream", changed));
    clickThrough(editor.locator("form[action*='/reading'] button"));
    assertThat(editor.locator("ins").textContent()).contains("Typed in Word (invented).");
    browser.checkAndPicture(editor, "note-reading");
    clickThrough(editor.locator("main form button:not(.second)"));
    issue(editor, "With what was said in Word (invented)");
    assertThat(editor.locator("#issues ~ ul").textContent()).contains("Version 1", "Version 2");
    editor.navigate(note);
    browser.checkAndPicture(editor, "note-written");
    editor.navigate(event + "/brief");
    browser.checkAndPicture(editor, "brief-pack");
    editor.navigate("/events/list/2034");
    browser.checkAndPicture(editor, "events-of-a-year");
  }

  private static void issue(Page editor, String why) {
    editor.locator("#why").fill(why);
    clickThrough(editor.locator("form[action*='/issue'] button"));
    editor.waitForURL("**/note**");
  }
}
