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
import java.util.stream.Stream;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.KeyReplacement;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.flywaydb.core.Flyway;
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

  @Test
  void whoeverHasAnEarlierKeyVerifiesABundleOfTheKeyThatReplacedIt() throws IOException {
    Path data = folder.resolve("data");
    String old;
    String key;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, progress -> {})) {
      Database owner = postgres.database();
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:migrations")
          .load()
          .migrate();
      old = SigningKey.of(data).publicKey();
      new KeyReplacement(owner, data, List.of()).run(new Actor("example operator", "operator"));
      key = SigningKey.of(data).publicKey();
      for (String record : List.of("whole", "account")) {
        String[] export = {
          "journal", "export", folder.resolve(record).toString(), "--data", data.toString()
        };
        ProgramProcess.Ended ended =
            record.equals("whole")
                ? ProgramProcess.here(export)
                : ProgramProcess.here(
                    Stream.concat(Stream.of(export), Stream.of("--record", record))
                        .toArray(String[]::new));
        assertThat(ended.status()).as(ended.errors()).isZero();
      }
    }
    for (String record : List.of("whole", "account")) {
      Path bundle = folder.resolve(record);
      assertThat(verdict(bundle, old))
          .isEqualTo(verdict(bundle, key))
          .startsWith("The journal holds");
      assertThat(verdict(bundle, SigningKey.of(folder).publicKey())).contains("signature");
      String signature = "\\\"signature\\\":\\\"";
      Path forged =
          Files.writeString(
              folder.resolve("forged"),
              Files.readString(bundle).replace(signature, signature + "00"));
      assertThat(verdict(forged, old)).contains("was changed");
    }
  }

  private String verdict(Path bundle, String key) {
    Page page = browser.page(1280, true);
    page.navigate(PAGE.toUri().toString());
    page.locator("#key").fill(key);
    page.locator("#bundle").setInputFiles(bundle);
    page.waitForSelector("#verdict:not([hidden])");
    return page.locator("#verdict").textContent();
  }
}
