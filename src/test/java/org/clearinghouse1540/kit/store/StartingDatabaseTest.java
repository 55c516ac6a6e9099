package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that is starting up is waited for; every other failure is reported at once. */
class StartingDatabaseTest {
  private final Database owner = TestProgram.get().owner();

  @Test
  void theFirstStepsAreRepeatedUntilTheServerAccepts() throws IOException {
    try (StartingServer server = StartingServer.before(owner, 2)) {
      JdbcClient sql = JdbcClient.create(server.database().plainSource());
      int answer =
          StartingDatabase.await(
              Duration.ofMinutes(1),
              () -> sql.sql("select 1540").query(Integer.class).single(),
              StartingDatabaseTest::refusal);
      assertThat(answer).isEqualTo(1540);
      assertThat(server.refused()).isEqualTo(2);
    }
  }

  @Test
  void aServerOfTheOperatorThatIsStartingIsWaitedFor() throws IOException {
    try (StartingServer server = StartingServer.before(owner, 2)) {
      server.database().check();
      assertThat(server.refused()).isEqualTo(2);
    }
  }

  @Test
  void theEndOfTheTimeIsReportedInASentence() throws IOException {
    try (StartingServer server = StartingServer.before(owner, Integer.MAX_VALUE)) {
      JdbcClient sql = JdbcClient.create(server.database().plainSource());
      assertThat(
              Refusal.of(
                  () ->
                      StartingDatabase.await(
                          Duration.ofMillis(150),
                          () -> sql.sql("select 1").query(Integer.class).single(),
                          StartingDatabaseTest::refusal)))
          .isEqualTo(Problem.of("--data", "kit.store.not-started", "the log"));
      assertThat(server.refused()).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"select * from example_missing", "select 1 / 0"})
  void anotherFailureIsNotRepeated(String statement) {
    JdbcClient sql = JdbcClient.create(owner.plainSource());
    int[] tries = new int[1];
    assertThatThrownBy(
            () ->
                StartingDatabase.await(
                    Duration.ofMinutes(1),
                    () -> {
                      tries[0]++;
                      return sql.sql(statement).query(Integer.class).single();
                    },
                    StartingDatabaseTest::refusal))
        .isNotInstanceOf(BadInput.class);
    assertThat(tries[0]).isEqualTo(1);
  }

  private static BadInput refusal() {
    return BadInput.of("--data", "kit.store.not-started", "the log");
  }
}
