package org.clearinghouse1540.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.clearinghouse1540.tasks.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups on schedule: old ones go only after a new one is complete, and a failure is a task. */
class ScheduledBackupTest {
  private static final Instant START = Instant.parse("2026-03-11T23:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder = Path.of("");
  private Path data = Path.of("");
  private Path backups = Path.of("");
  private String key = "";
  private final DataSource owner = TestProgram.get().owner().plainSource();

  @BeforeEach
  void folders() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    backups = folder.resolve("backups");
    key = ProgramProcess.here("backup-key", folder.resolve("key").toString()).out().strip();
  }

  @Test
  void onlyTheLastOnesAreKeptAndNothingElseIsRemoved() throws IOException {
    ScheduledBackup backup = new ScheduledBackup(plan(key), data);
    Files.createDirectory(backups);
    List<String> others =
        List.of("clearinghouse.age", "clearinghouse-20260101T000000Z.age.old", "notes.txt");
    for (String other : others) {
      Files.writeString(backups.resolve(other), "of the operator");
    }
    Files.writeString(backups.resolve("clearinghouse-20260102T000000Z.age.part"), "left by a kill");
    for (int day = 0; day < 4; day++) {
      backup.write(owner, START.plus(DAY.multipliedBy(day)));
    }
    assertThat(names())
        .containsExactlyInAnyOrder(
            "clearinghouse-20260313T233000Z.age",
            "clearinghouse-20260314T233000Z.age",
            "clearinghouse.age",
            "clearinghouse-20260101T000000Z.age.old",
            "notes.txt");
    assertThat(BackupHistory.in(data).last(Kind.BACKUP_WRITTEN).orElseThrow())
        .isEqualTo(
            new BackupEvent(
                Kind.BACKUP_WRITTEN,
                START.plus(DAY.multipliedBy(3)),
                "clearinghouse-20260314T233000Z.age",
                Files.size(backups.resolve("clearinghouse-20260314T233000Z.age"))));
  }

  @Test
  void aBackupIsDueAfterItsTime() {
    ScheduledBackup backup = new ScheduledBackup(plan(key), data);
    assertThat(backup.isDue(START)).as("the first").isTrue();
    backup.write(owner, START);
    assertThat(backup.isDue(START.plus(DAY).minusSeconds(1))).isFalse();
    assertThat(backup.isDue(START.plus(DAY))).isTrue();
    BackupHistory.in(data)
        .add(new BackupEvent(Kind.BACKUP_BY_COMMAND, START.plus(DAY), "elsewhere.age", 1));
    assertThat(backup.isDue(START.plus(DAY))).as("a command replaces none").isTrue();
  }

  @Test
  void aFailureRemovesNothingAndIsATaskUntilABackupSucceeds() throws IOException {
    new ScheduledBackup(plan(key), data).write(owner, START);
    ScheduledBackup failing = new ScheduledBackup(plan("age1wrong"), data);
    for (int day = 1; day < 4; day++) {
      Instant now = START.plus(DAY.multipliedBy(day));
      assertThat(failing.isDue(now)).as("it is tried again").isTrue();
      assertThatThrownBy(() -> failing.write(owner, now)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(names()).containsExactly("clearinghouse-20260311T233000Z.age");
    assertThat(tasks(Role.ADMINISTRATOR))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.arguments()).isEqualTo(List.of(3));
              assertThat(task.link()).isEqualTo("/status");
              assertThat(task.since()).hasToString("2026-03-12");
            });
    assertThat(tasks(Role.SECRETARIAT)).isEmpty();
    new ScheduledBackup(plan(key), data).write(owner, START.plus(DAY.multipliedBy(5)));
    assertThat(tasks(Role.ADMINISTRATOR)).isEmpty();
  }

  @Test
  void aLineThatWasCutIsIgnored() throws IOException {
    BackupHistory history = BackupHistory.in(data);
    history.add(new BackupEvent(Kind.RESTORE_TESTED, START, "one.age\n\u001b\"", 5));
    Files.writeString(
        data.resolve(BackupHistory.NAME),
        Files.readString(data.resolve(BackupHistory.NAME)) + "{\"kind\":\"BACKUP_WRI");
    assertThat(history.list()).hasSize(1);
    history.add(new BackupEvent(Kind.BACKUP_WRITTEN, START, "two.age", 5));
    assertThat(history.list()).hasSize(2);
    assertThat(history.last(Kind.RESTORE_TESTED).orElseThrow().file())
        .isEqualTo("one.age\n\u001b\"");
  }

  private List<Task> tasks(Role role) {
    Settings settings =
        Settings.plain(data, 1)
            .with(
                new OperatorOptions(
                    Optional.empty(),
                    LogFormat.TEXT,
                    Optional.of(plan(key)),
                    Node.ALONE,
                    AllowedHosts.NONE));
    return new BackupTasks(settings, Clock.systemUTC())
        .waitingFor(new Viewer("example", role, ""), Language.EN);
  }

  private BackupPlan plan(String recipient) {
    return new BackupPlan(backups, recipient, DAY, 2);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(backups)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
