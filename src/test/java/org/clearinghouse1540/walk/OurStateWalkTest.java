package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.archives.ExampleArchive;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a State on a phone, and its archive, opened and verified away from the program. */
class OurStateWalkTest {
  private static final int PHONE = 390;
  private static final double THIRD = 844 / 3.0;
  private final Browser browser = new Browser(TrialProgram.get());

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void onAPhoneEveryPageBeginsInTheFirstThirdOfTheScreen() {
    Page page = browser.page(PHONE, false);
    browser.signIn(page, "point-of-contact");
    page.setViewportSize(PHONE, 844);
    for (Language language : Language.values()) {
      for (String address : List.of("/desk", "/requests", "/workspace", "/archive")) {
        page.navigate(address + "?lang=" + language.code());
        double top =
            ((Number)
                    page.evaluate("document.querySelector('main h1').getBoundingClientRect().top"))
                .doubleValue();
        assertThat(top).as(address + " " + language).isLessThan(THIRD);
      }
    }
  }

  @Test
  void theArchiveIsTakenByKeyboardWithoutScriptsAndVerifiedElsewhere() throws IOException {
    Page page = browser.pageWithChecks(1280, false);
    browser.signIn(page, "mission");
    page.locator("#journal .actions a").press("Enter");
    page.waitForURL("**/archive");
    page.locator("main form button").press("Enter");
    page.locator("#act-check button").first().press("Enter");
    page.locator("#act-continue").press("Enter");
    page.waitForURL("**/archive/*");
    page.waitForSelector("main a.button"); // The page refreshes by itself until then.
    Download file = page.waitForDownload(() -> page.locator("main a.button").press("Enter"));
    Path archive = folder.resolve("archive.zip");
    file.saveAs(archive);
    for (Map.Entry<String, byte[]> part :
        ExampleArchive.unpack(Files.readAllBytes(archive)).entrySet()) {
      Path target = folder.resolve("unpacked").resolve(part.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, part.getValue());
    }
    Path journal = folder.resolve("unpacked/journal");
    Page verifier = browser.page(1280, true);
    verifier.context().setOffline(true);
    verifier.navigate(journal.resolve("journal-verifier.html").toUri().toString());
    verifier.locator("#bundle").setInputFiles(journal.resolve("journal.jsonl"));
    verifier.waitForSelector("#verdict:not([hidden])");
    assertThat(verifier.locator("#verdict").textContent()).startsWith("The journal holds.");
    Path changed = journal.resolve("changed.jsonl");
    Files.writeString(
        changed,
        Files.readString(journal.resolve("journal.jsonl"))
            .replaceFirst("\"act\":\"", "\"act\":\"not "));
    verifier.locator("#bundle").setInputFiles(changed);
    verifier.waitForFunction("document.getElementById('verdict').textContent.includes('broken')");
  }
}
