package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded server: its start and end, and the reasons for which it cannot start. */
class EmbeddedPostgresTest {
  private static final String BINARIES = "postgresql-18.6";

  @TempDir private Path folder = Path.of("");

  @Test
  void aServerKeepsItsDataAndIsFoundWhileItRuns() throws SQLException, IOException {
    List<Message> progress = new ArrayList<>();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, progress::add)) {
      execute(server.database(), "create table example (a int)");
      execute(server.database(), "insert into example values (1540)");
      EmbeddedPostgres found = EmbeddedPostgres.running(folder).orElseThrow();
      assertThat(found.database()).isEqualTo(server.database());
      assertThat(EmbeddedPostgres.start(folder, progress::add).database())
          .isEqualTo(server.database());
    }
    assertThat(progress).containsExactly(Message.of("kit.store.first-start"));
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("database.password"))))
        .isEqualTo("rw-------");
    try (EmbeddedPostgres again = EmbeddedPostgres.start(folder, progress::add);
        Connection connection = again.database().connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select a from example")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(1540);
    }
    assertThat(progress).hasSize(1);
  }

  // A lifeline of a killed program that has not done its work yet, and a server that it left and
  // that answers nobody.
  @Test
  void whatAKilledProgramLeftEndsNoServerOfTheNextOne() throws IOException {
    EmbeddedPostgres.start(folder, progress -> {}).close();
    Path data = folder.resolve("database");
    Process lifeline = PostgresProcess.lifeline(data);
    Process left = new ProcessBuilder("sleep", "600").directory(data.toFile()).start();
    Files.writeString(data.resolve("postmaster.pid"), left.pid() + "\n" + data + "\n1\n1540\n");
    try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, progress -> {})) {
      ProcessHandle server = next.server();
      assertThat(left.isAlive()).as("the server that was left").isFalse();
      lifeline.getOutputStream().close();
      lifeline.onExit().join();
      assertThat(PostgresProcess.isAlive(server)).as("the new server").isTrue();
    } finally {
      left.destroyForcibly();
    }
  }

  // The number of the killed server stays in the process table until its parent asks for it.
  @Test
  void aLifelineEndsWhatAKilledServerLeft() throws Exception {
    Path data = Files.createDirectories(folder.resolve("database"));
    Process parent =
        new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600")
            .directory(data.toFile())
            .start();
    String number = parent.inputReader().readLine();
    Files.writeString(data.resolve("postmaster.pid"), number + "\n");
    ProcessHandle ended = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    ended.destroyForcibly();
    while (PostgresProcess.isAlive(ended)) {
      Thread.onSpinWait();
    }
    Process lifeline = PostgresProcess.lifeline(data);
    lifeline.getOutputStream().close();
    assertThat(lifeline.onExit().join().exitValue()).isZero();
    assertThat(parent.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
    assertThat(parent.exitValue()).isEqualTo(128 + 9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "999999999\n/data\n1\n5432\n",
        "-1\n/data\n1\n5432\n",
        "1\n/data\n1\nport\n",
        "1\n/data\n"
      })
  void aFolderWithAnOldProcessNumberHasNoRunningServer(String pid) throws IOException {
    Files.createDirectories(folder.resolve("database"));
    Files.writeString(folder.resolve("database.password"), "for a test");
    Files.writeString(folder.resolve("database/postmaster.pid"), pid);
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTheServer() throws IOException {
    Files.createDirectories(folder.resolve("database"));
    Files.writeString(folder.resolve("database.password"), "for a test");
    int port = org.clearinghouse1540.app.TestProgram.freePort();
    Files.writeString(
        folder.resolve("database/postmaster.pid"),
        ProcessHandle.current().pid() + "\n/data\n1\n" + port + "\n");
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
  }

  @Test
  void anEmptyFolderHasNoRunningServer() {
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
  }

  @Test
  void aDatabaseThatCannotBeCreatedIsReportedWithItsLog() throws IOException {
    program("postgres", "exit 0");
    program("initdb", "echo no space left; exit 1");
    assertThat(Refusal.of(this::start))
        .isEqualTo(Problem.of("--data", "kit.store.initdb", folder.resolve("log/postgresql.log")));
    assertThat(folder.resolve("log/postgresql.log")).content().contains("no space left");
    assertThat(folder.resolve("database")).doesNotExist();
  }

  @Test
  void aServerThatEndsAtOnceIsReportedWithItsLog() throws IOException {
    program("postgres", "[ \"$1\" = --version ] && exit 0; echo bad configuration; exit 1");
    program("initdb", "mkdir \"$2\"");
    assertThat(Refusal.of(this::start))
        .isEqualTo(
            Problem.of("--data", "kit.store.not-started", folder.resolve("log/postgresql.log")));
    assertThat(folder.resolve("log/postgresql.log")).content().contains("bad configuration");
  }

  @Test
  void aServerThatNoOtherUserCanRunIsRefusedForRoot() throws IOException {
    Assumptions.assumeTrue(System.getProperty("user.name").equals("root"));
    program("postgres", "exit 1");
    program("initdb", "exit 1");
    assertThat(Refusal.of(this::start)).isEqualTo(Problem.of("--data", "kit.store.root", folder));
  }

  @Test
  void anUnknownMachineNeedsAServerOfItsOperator() {
    String system = System.getProperty("os.name");
    String once = System.getProperty("clearinghouse.postgres", "");
    try {
      System.setProperty("os.name", "Example OS");
      System.setProperty("clearinghouse.postgres", "");
      assertThat(Refusal.of(() -> PostgresBinaries.unpack(folder)))
          .isEqualTo(Problem.of("--database", "kit.store.no-postgres", Database.LOWEST_VERSION));
    } finally {
      System.setProperty("os.name", system);
      System.setProperty("clearinghouse.postgres", once);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theBinariesAreLinkedFromTheSharedFolder() throws IOException {
    Assumptions.assumeFalse(System.getProperty("clearinghouse.postgres", "").isEmpty());
    Path binaries = PostgresBinaries.unpack(folder);
    assertThat(binaries.resolve("bin/postgres")).isExecutable();
    assertThat(folder.resolve(BINARIES + ".new")).doesNotExist();
    assertThat(PostgresBinaries.unpack(folder)).isEqualTo(binaries);
    Path shared =
        Path.of(System.getProperty("clearinghouse.postgres")).resolve(BINARIES + "/bin/postgres");
    assertThat(binaries.resolve("bin/postgres")).hasSameBinaryContentAs(shared);
  }

  private void start() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, progress -> {})) {
      assertThat(server.server().isAlive()).isTrue();
    }
  }

  /** A program in place of one of PostgreSQL. */
  private void program(String name, String script) throws IOException {
    Path file = folder.resolve(BINARIES).resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void execute(Database database, String statement) throws SQLException {
    try (Connection connection = database.connect();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
