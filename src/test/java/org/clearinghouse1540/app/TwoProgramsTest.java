package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programs never write to one database of the operator, and the password of the database is in
 * no list of processes.
 */
class TwoProgramsTest {
  private static final String LOCK = "1540001, 1";
  private static final String HOLDERS =
      "select count(*) from pg_locks where locktype = 'advisory' and granted and classid = 1540001";

  @TempDir private Path folder = Path.of("");

  @Test
  void theSecondIsRefusedAndAProgramThatLostItsDatabaseEnds() throws IOException, SQLException {
    Path server = folder.resolve("server");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(server, progress -> {})) {
      JdbcClient sql = JdbcClient.create(postgres.database().plainSource());
      String password = postgres.database().password();
      Path file = Files.writeString(folder.resolve("password"), password + "\n");
      String address =
          postgres.database().url().replace("jdbc:postgresql://", "postgresql://clearinghouse@");
      try (ProgramProcess first =
          ProgramProcess.startWith(
              Map.of("CLEARINGHOUSE_DATABASE_PASSWORD", password),
              run("first", "--database", address))) {
        Visitor guest = Visitor.signedOut(first.address());
        assertThat(visible(first.process(), password)).isEmpty();
        String named = postgres.database().url().substring(5);
        String[] options = {"--database", address, "--database-password-file", file.toString()};
        refused(named, run("second", options));
        refused(
            named,
            Stream.concat(
                    Stream.of(
                        "matrix", "export", "KAZ", "--to", folder.resolve("m.json").toString()),
                    Stream.concat(
                        Stream.of("--data", folder.resolve("third").toString()),
                        Stream.of(options)))
                .toArray(String[]::new));
        afterARestartItIsLockedAgain(server, sql, guest);
        anotherTakesIt(postgres, sql, first);
      }
    }
  }

  private static void refused(String named, String... command) {
    ProgramProcess.Ended ended = ProgramProcess.here(command);
    assertThat(ended.status()).as(ended.errors()).isEqualTo(2);
    assertThat(ended.errors()).contains(Texts.get(Language.EN, "kit.store.database-in-use", named));
  }

  private static void afterARestartItIsLockedAgain(Path server, JdbcClient sql, Visitor guest)
      throws IOException {
    long postmaster =
        Long.parseLong(Files.readAllLines(server.resolve("database/postmaster.pid")).getFirst());
    ProcessHandle killed = ProcessHandle.of(postmaster).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().join();
    await(() -> asked(sql) == 1 && guest.get("/public/events").statusCode() == 200);
  }

  private static int asked(JdbcClient sql) {
    try {
      return sql.sql(HOLDERS).query(Integer.class).single();
    } catch (org.springframework.dao.DataAccessException notYet) {
      return -1;
    }
  }

  // The other program waits for the lock and gets it as soon as the connection of the first ends.
  private static void anotherTakesIt(
      EmbeddedPostgres postgres, JdbcClient sql, ProgramProcess first)
      throws SQLException, IOException {
    try (Connection other = postgres.database().plainSource().getConnection();
        Statement statement = other.createStatement()) {
      Thread killer =
          Thread.startVirtualThread(
              () -> {
                await(() -> waiting(sql) == 1);
                sql.sql(HOLDERS.replace("count(*)", "pg_terminate_backend(pid)"))
                    .query(Boolean.class)
                    .list();
              });
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      ProgramProcess.Ended ended = first.end();
      assertThat(killer.isAlive()).isFalse();
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.errors()).contains(Texts.get(Language.EN, "startup.database-taken"));
    }
  }

  private static int waiting(JdbcClient sql) {
    return sql.sql(HOLDERS.replace("granted", "not granted")).query(Integer.class).single();
  }

  /** The command lines that show a secret: of the program, its children and all others here. */
  private static List<String> visible(ProcessHandle program, String secret) throws IOException {
    List<String> found = new ArrayList<>();
    List<ProcessHandle> children = program.descendants().toList();
    for (ProcessHandle process : Stream.concat(Stream.of(program), children.stream()).toList()) {
      found.add(commandLine(process));
    }
    assertThat(found).isNotEmpty().anyMatch(line -> line.contains("Clearinghouse"));
    ProcessHandle.allProcesses().forEach(process -> found.add(commandLine(process)));
    found.removeIf(line -> !line.contains(secret));
    return found;
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private String[] run(String name, String... more) throws IOException {
    Stream<String> command =
        Stream.of(
            "run",
            "--data",
            folder.resolve(name).toString(),
            "--port",
            Integer.toString(TestProgram.freePort()));
    return Stream.concat(command, Stream.of(more)).toArray(String[]::new);
  }
}
