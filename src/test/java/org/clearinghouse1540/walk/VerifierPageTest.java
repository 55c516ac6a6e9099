package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page by which a State checks its own entries, opened from disk, without any server. */
class VerifierPageTest {
  private static final Path PAGE =
      Path.of("src/main/resources/static/assets/journal-verifier.html").toAbsolutePath();
  private final Browser browser = new Browser();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aBundleHoldsAndAChangedOneDoesNot() throws IOException {
    Journal journal = TestProgram.get().bean(Journal.class);
    SigningKey key = SigningKey.of(folder);
    TreeHead head =
        ViewerDataSource.as(
            "program",
            () -> {
              journal.write(
                  org.clearinghouse1540.kit.journal.Actor.program(),
                  org.clearinghouse1540.kit.journal.Change.of("example noted", "example/1"));
              journal.sign(key);
              return journal.heads().getLast();
            });
    for (Optional<String> record : List.of(Optional.<String>empty(), Optional.of("account"))) {
      JournalBundle bundle =
          JournalBundle.of(ViewerDataSource.as("program", journal::list), head, record);
      Path file = folder.resolve(record.orElse("whole") + ".jsonl");
      try (Writer out = Files.newBufferedWriter(file)) {
        bundle.write(out);
      }
      Page page = browser.page(1280, true);
      page.navigate(PAGE.toUri().toString());
      page.locator("#bundle").setInputFiles(file);
      page.waitForSelector("#verdict:not([hidden])");
      assertThat(page.locator("#verdict").textContent())
          .isEqualTo(
              "The journal holds. Entries: "
                  + bundle.entries().size()
                  + ". Signed up to entry "
                  + head.size()
                  + ".");
      page.locator("#languages a[lang=ar]").click();
      assertThat(page.locator("#verdict").textContent()).startsWith("السجل سليم");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      page.locator("#languages a[lang=en]").click();

      long seq = bundle.entries().get(1).seq();
      String text = Files.readString(file);
      int at = text.indexOf("\"seq\":" + seq + ",");
      String changed =
          text.substring(0, at) + text.substring(at).replaceFirst("\"act\":\"", "\"act\":\"not ");
      page.locator("#bundle")
          .setInputFiles(Files.writeString(folder.resolve("changed.jsonl"), changed));
      page.waitForFunction("document.getElementById('verdict').textContent.includes('broken')");
      assertThat(page.locator("#verdict").textContent())
          .isEqualTo("The journal is broken at entry " + seq + ". The entry was changed.");
      page.locator("#key").fill("00");
      page.locator("#bundle").setInputFiles(file);
      page.waitForFunction("document.getElementById('verdict').textContent.includes('signature')");
    }
  }
}
