package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.JournalKeyCheck;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks at the start of a node, and the lock that nodes share. */
class NodeStartTest {
  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
  private final TestProgram program = TestProgram.get();

  @Test
  void theClocksOfANodeAndOfTheDatabaseAgree() {
    NodeStart.checkClock(NOW, NOW.plusSeconds(2), NOW);
    NodeStart.checkClock(NOW.minusSeconds(60), NOW, NOW);
    assertThat(Refusal.of(() -> NodeStart.checkClock(NOW, NOW.plusSeconds(5), NOW.plusSeconds(1))))
        .isEqualTo(Problem.of("--node", "kit.store.node-clock", 4L));
    assertThat(Refusal.of(() -> NodeStart.checkClock(NOW, NOW.minusSeconds(3), NOW)))
        .isEqualTo(Problem.of("--node", "kit.store.node-clock", 3L));
  }

  @Test
  void oneNodeStartsAtATime() {
    try (NodeStart first = NodeStart.begin(program.owner())) {
      String waiting =
          "select count(*)::int from pg_locks where locktype = 'advisory' and classid = 1540003"
              + " and objid = 2 and not granted";
      Thread second = Thread.startVirtualThread(() -> NodeStart.begin(program.owner()).close());
      while (program.count(waiting) == 0) {
        Thread.onSpinWait();
      }
      assertThat(second.isAlive()).isTrue();
    }
  }

  @Test
  void aKeyThatDidNotSignTheJournalIsRefused(@TempDir Path folder) {
    assertThat(Refusal.of(() -> JournalKeyCheck.check(program.owner(), folder)))
        .isEqualTo(Problem.of("--data", "kit.store.node-key", folder.resolve(SigningKey.FILE)));
  }

  @Test
  void nodesShareTheLockThatAProgramAloneHasForItself() throws SQLException {
    Node node = Node.named("node-a");
    try (DatabaseLock first = DatabaseLock.take(program.owner(), node, () -> {});
        DatabaseLock second = DatabaseLock.take(program.owner(), node, () -> {})) {
      assertThat(Refusal.of(() -> DatabaseLock.take(program.owner(), Node.ALONE, () -> {})).field())
          .isEqualTo("--database");
      try (Connection connection = program.owner().connect();
          Statement statement = connection.createStatement()) {
        statement.execute(first.guard());
        statement.execute(second.guard());
      }
    }
  }
}
