package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Signs the journal while the program runs: at start, every ten seconds in which something was
 * written, and at the end. Each signed head also goes into a file in the data folder, so that
 * entries and heads cannot be cut off together inside the database unseen.
 */
@Component
final class JournalSigningJob implements SmartLifecycle {
  /** The name of the file with all heads, a line each: size, root, moment, key, signature. */
  static final String FILE = "journal.heads";

  private static final Logger LOG = LoggerFactory.getLogger(JournalSigningJob.class);
  private final Journal journal;
  private final Path folder;
  private final SigningKey key;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  JournalSigningJob(Journal journal, Settings settings, SigningKey key) {
    this.journal = journal;
    this.folder = settings.dataFolder();
    this.key = key;
  }

  @Override
  public void start() {
    sign();
    running = true;
    thread = Thread.ofVirtual().name("signing").start(this::keepSigning);
  }

  private void keepSigning() {
    while (running) {
      try {
        Thread.sleep(10_000);
        sign();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        // The next round tries again; what was written stays in the chain meanwhile.
        LOG.warn("the journal could not be signed", failed);
      }
    }
  }

  /** Signs what is not signed yet. */
  synchronized void sign() {
    ViewerDataSource.as("program", () -> journal.sign(key)).ifPresent(this::keep);
  }

  private void keep(TreeHead head) {
    String line =
        String.join(
            " ",
            Long.toString(head.size()),
            head.root(),
            head.at().toString(),
            head.publicKey(),
            head.signature());
    try {
      Files.write(
          folder.resolve(FILE),
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    sign();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  // After the reference data are loaded, and stopped before the database goes.
  @Override
  public int getPhase() {
    return 1;
  }
}
