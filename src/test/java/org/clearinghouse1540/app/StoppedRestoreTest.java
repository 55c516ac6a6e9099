package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clearinghouse1540.operation.BackupHistory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of a backup that is stopped leaves no database with confidential records behind. */
class StoppedRestoreTest {
  @TempDir private Path folder = Path.of("");

  // The classes of the program are prepared with the program of all tests.
  @BeforeAll
  static void prepare() {
    assertThat(TestProgram.get().address()).isNotEmpty();
  }

  @Test
  void aStoppedTestDeletesItsDatabaseAndTheNextOneDeletesWhatAKilledOneLeft() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path file = Files.writeString(folder.resolve("backup.age"), "Dear colleagues,\n");
    Path key = Files.writeString(folder.resolve("key"), "AGE-SECRET-KEY-1\n");
    List<Path> command = List.of(file, key, data);

    try (ProgramProcess killed = started(temporary, command)) {
      killed.kill();
    }
    assertThat(left(temporary)).as("what a killed program leaves").hasSize(1);

    try (ProgramProcess stopped = started(temporary, command)) {
      ProgramProcess.Ended ended = stopped.stop();
      assertThat(ended.errors()).doesNotContain("not a backup").doesNotContain("number");
      assertThat(ended.status()).isNotZero();
    }
    assertThat(left(temporary)).isEmpty();
    assertThat(BackupHistory.in(data).list()).as("a stopped test has no result").isEmpty();
  }

  // The test of a backup, with its database being made.
  private static ProgramProcess started(Path temporary, List<Path> command) throws IOException {
    List<Path> before = left(temporary);
    ProgramProcess program =
        ProgramProcess.startWith(
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
            "restore",
            "--test",
            command.get(0).toString(),
            "--identity",
            command.get(1).toString(),
            "--data",
            command.get(2).toString());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                left(temporary).stream()
                    .filter(path -> !before.contains(path))
                    .anyMatch(path -> Files.isDirectory(path.resolve("database"))));
    return program;
  }

  private static List<Path> left(Path temporary) throws IOException {
    try (Stream<Path> found = Files.list(temporary)) {
      return found
          .filter(path -> path.getFileName().toString().startsWith("clearinghouse-restore-test"))
          .toList();
    }
  }
}
