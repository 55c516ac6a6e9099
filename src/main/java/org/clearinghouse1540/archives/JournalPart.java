package org.clearinghouse1540.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The entries that the accounts of the State wrote, each with its proof under a head that is signed
 * now, and the page that verifies them without this program.
 */
@Component
@Order(7)
final class JournalPart implements ArchivePart {
  private static final String VERIFIER = "/static/assets/journal-verifier.html";
  private final Journal journal;
  private final SigningKey key;

  JournalPart(Journal journal, SigningKey key) {
    this.journal = journal;
    this.key = key;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    Set<String> roles = RoleGrant.wordsOfState(order.state());
    return List.of(
        new ArchiveEntry("journal/journal.jsonl", out -> bundle(out, roles)),
        ArchiveEntry.of("journal/journal-verifier.html", JournalPart::verifier),
        ArchiveEntry.of(
            "journal/read-me.txt",
            () ->
                Texts.get(order.language(), "archives.journal", key.publicKey())
                    .getBytes(StandardCharsets.UTF_8)));
  }

  // Entries are read as the program, and only those of this State are written.
  private void bundle(OutputStream out, Set<String> roles) {
    ViewerDataSource.asProgram(
        () -> {
          Optional<TreeHead> head = journal.sign(key).or(journal::head);
          try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            JournalBundle.writeActs(
                text,
                journal.inPages(),
                head.orElseThrow(),
                entry -> roles.contains(entry.actor().role()));
            text.flush();
          } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
          }
        });
  }

  private static byte[] verifier() {
    try (InputStream page = JournalPart.class.getResourceAsStream(VERIFIER)) {
      if (page == null) {
        throw new IllegalStateException(VERIFIER);
      }
      return page.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
