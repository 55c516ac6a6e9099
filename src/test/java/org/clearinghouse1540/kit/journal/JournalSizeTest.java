package org.clearinghouse1540.kit.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse1540.Clearinghouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work on a large journal: signing reads what is new, and verifying needs little memory. */
class JournalSizeTest {
  private static final int ENTRIES = 40_000;
  private static final Actor PERSON = new Actor("example person", "expert");
  private static Optional<LargeJournal> world = Optional.empty();
  @TempDir private Path folder;

  @BeforeAll
  static void fill(@TempDir Path data) {
    world = Optional.of(LargeJournal.start(data, ENTRIES));
    world().journal().sign(world().key());
  }

  @AfterAll
  static void close() {
    world().close();
  }

  private static LargeJournal world() {
    return world.orElseThrow();
  }

  private static void write(int entries) {
    for (int number = 0; number < entries; number++) {
      world().journal().write(PERSON, Change.of("value set", "example/1").after(Map.of("a", 1)));
    }
  }

  @Test
  void signingReadsTheEntriesAfterTheLastHead() {
    write(20);
    assertThat(world().rowsRead(() -> world().journal().sign(world().key()))).isBetween(20L, 60L);
    assertThat(intact(world().journal().heads())).isTrue();
  }

  @Test
  void aFrontierThatIsNotThatOfTheSignedRootIsMadeAgain() throws Exception {
    write(1);
    behind("update kit_tree_head set frontier = substr(frontier, 33) || substr(frontier, 1, 32)");
    assertThat(world().journal().sign(world().key())).isPresent();
    assertThat(intact(world().journal().heads())).isTrue();
  }

  @Test
  void signingDoesNotWaitForAWriterNorAWriterForSigning() throws Exception {
    write(1);
    long committed = world().journal().lastEntry();
    try (Connection writer = world().owner().plainSource().getConnection();
        Statement lock = writer.createStatement()) {
      writer.setAutoCommit(false);
      lock.execute("select pg_advisory_xact_lock(1540, 1)");
      assertThat(
              CompletableFuture.supplyAsync(() -> world().journal().sign(world().key()))
                  .get(30, SECONDS)
                  .orElseThrow()
                  .size())
          .isEqualTo(committed);
    }
  }

  @Test
  void aBundleIsVerifiedInLittleMemory() throws Exception {
    write(1);
    world().journal().sign(world().key());
    Path bundle = world().export(folder.resolve("bundle.jsonl"));
    assertThat(Files.size(bundle)).isGreaterThan(30_000_000);
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Clearinghouse.class.getName(),
                "journal",
                "verify",
                bundle.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
  }

  private static boolean intact(List<TreeHead> heads) {
    return JournalVerifier.check(world().journal().inPages(), heads, world().key().publicKey())
        instanceof VerificationResult.Intact;
  }

  private static void behind(String statement) throws Exception {
    try (Connection owner = world().owner().plainSource().getConnection();
        Statement run = owner.createStatement()) {
      run.execute("set session_replication_role = replica");
      run.execute(statement);
    }
  }
}
