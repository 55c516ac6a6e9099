package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.briefs.ExampleMeeting;
import org.clearinghouse1540.briefs.WritingTest;
import org.clearinghouse1540.kit.paper.PdfFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From an event to its briefs, and to a note that is edited here and in Word and issued again. */
class BriefWalkTest {
  private static final Browser browser = new Browser();

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void briefsAreMadeWithProgressAndANoteIsIssuedAgain() throws IOException {
    long event =
        new ExampleMeeting()
            .event(
                "Example workshop of a walk",
                "2026-06-01",
                "2026-06-02",
                ExampleMeeting.states(List.of("Example State 710", "Example State 711")));
    Page expert = browser.page(1280, false); // without JavaScript
    browser.signIn(expert, "expert");
    expert.navigate("/events/" + event + "/brief");
    expert.locator("main form button").click();
    assertThat(expert.url()).contains("/brief/");
    expert.locator("main a.button").waitFor();
    byte[] zip =
        Files.readAllBytes(
            expert.waitForDownload(() -> expert.locator("main a.button").click()).path());
    int briefs = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        if (each.getName().contains("brief-") && each.getName().endsWith(".pdf")) {
          assertThat(PdfFile.pages(in.readAllBytes())).isLessThanOrEqualTo(2);
          briefs++;
        }
      }
    }
    assertThat(briefs).isEqualTo(2);
    Page editor = browser.page(1280, true);
    browser.signIn(editor, "expert");
    String note = "/events/" + event + "/note";
    editor.navigate(note);
    editor.locator("main form.panel button").click();
    editor.locator("#words-highlights").fill("Typed in the browser (invented).");
    editor.locator("#highlights button").click();
    byte[] word =
        Files.readAllBytes(
            editor.waitForDownload(() -> editor.locator("p.files a").first().click()).path());
    byte[] changed =
        WritingTest.replaced(word, "Typed in the browser (invented).", "Typed in Word (invented).");
    editor
        .locator("#file")
        .setInputFiles(new FilePayload("note.docx", "application/octet-stream", changed));
    editor.locator("form[action*='/reading'] button").click();
    assertThat(editor.locator("ins").textContent()).contains("Typed in Word (invented).");
    browser.checkAndPicture(editor, "note-reading");
    editor.locator("main form button:not(.second)").click();
    editor.locator("#why").fill("With what was said in Word (invented)");
    editor.locator("form[action*='/issue'] button").click();
    assertThat(editor.locator("#issues ~ ul li").first().textContent()).contains("Issue 1");
    editor.navigate(note);
    browser.checkAndPicture(editor, "note-written");
    editor.navigate("/events/" + event + "/brief");
    browser.checkAndPicture(editor, "brief-pack");
    editor.navigate("/events/list/2026");
    browser.checkAndPicture(editor, "events-of-a-year");
  }
}
