package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entries of one record as a file that is verified separately, and the record by date. */
class JournalBundleTest {
  private static Optional<ExampleJournal> world = Optional.empty();

  @BeforeAll
  static void write(@TempDir Path folder) {
    world = Optional.of(ExampleJournal.start(folder, 60));
  }

  @AfterAll
  static void close() {
    world().close();
  }

  @Test
  void aBundleOfOneRecordIsCheckedAloneAndEveryChangedByteIsNoticed(@TempDir Path folder)
      throws IOException {
    JournalBundle bundle =
        JournalBundle.of(
            world().journal().list(),
            world().journal().heads().getLast(),
            Optional.of("example/3"));
    StringWriter text = new StringWriter();
    bundle.write(text);
    Path file = folder.resolve("bundle.jsonl");
    Files.writeString(file, text.toString());
    assertThat(JournalBundle.read(file).check("")).isInstanceOf(VerificationResult.Intact.class);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1540);
    int noticed = 0;
    for (int i = 0; i < 400; i++) {
      byte[] changed = whole.clone();
      int at = random.nextInt(changed.length);
      changed[at] = (byte) (changed[at] == 'b' ? 'c' : 'b');
      Files.write(file, changed);
      try {
        assertThat(JournalBundle.read(file).check(""))
            .as("byte " + at + ": " + new String(changed, StandardCharsets.UTF_8))
            .isInstanceOf(VerificationResult.Broken.class);
      } catch (BadInput refused) {
        assertThat(refused.sentence(Language.EN)).endsWith(".");
      }
      noticed++;
    }
    System.out.println("changed bytes of a bundle noticed: " + noticed);
    for (String field : List.of("whole", "entries", "before", "proof", "hash")) {
      Files.writeString(file, text.toString().replace("\"" + field + "\"", "\"renamed\""));
      assertThatThrownBy(() -> JournalBundle.read(file))
          .as("renamed field " + field)
          .isInstanceOf(BadInput.class);
    }
  }

  @Test
  void aRecordIsShownAsItWasOnADay() {
    List<JournalEntry> entries = world().journal().list("example/3");
    for (JournalEntry entry : entries) {
      assertThat(world().journal().asOn("example/3", entry.at()))
          .isEqualTo(Map.of("mark", "after " + entry.seq()));
    }
    assertThat(world().journal().asOn("example/3", entries.getFirst().at().minusSeconds(1)))
        .isEmpty();
  }

  private static ExampleJournal world() {
    return world.orElseThrow();
  }
}
