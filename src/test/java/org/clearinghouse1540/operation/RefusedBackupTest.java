package org.clearinghouse1540.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and files with which no backup is written or restored. */
class RefusedBackupTest {
  private static Optional<EmptyInstallation> installation = Optional.empty();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void start(@TempDir Path data) {
    installation = Optional.of(EmptyInstallation.start(data.toAbsolutePath()));
  }

  @AfterAll
  static void stop() {
    installation.orElseThrow().close();
  }

  @Test
  void aKeyIsNeitherOverwrittenNorWrittenWhereThereIsNoFolder() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "mine");
    RefusedCommand.of("backup-key", key.toString()).because("kit.file.exists", key);
    RefusedCommand.of("backup-key", folder.toString()).because("kit.file.exists", folder);
    for (Path file : List.of(folder.resolve("none").resolve("key"), key.resolve("below"))) {
      RefusedCommand.of("backup-key", file.toString()).because("kit.file.unwritable", file);
    }
    assertThat(key).hasContent("mine");
    assertThat(names()).containsExactly("key");
  }

  @Test
  void aBackupDoesNotOverwriteAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("backup.age"), "mine");
    backup(file, publicKey(folder.resolve("key"))).because("kit.file.exists", file);
    assertThat(file).hasContent("mine");
    assertThat(names()).containsExactly("backup.age", "key");
  }

  @Test
  void aBackupNeedsAFolderForItsFile() throws IOException {
    Path key = folder.resolve("key");
    String recipient = publicKey(key);
    for (Path file : List.of(folder.resolve("none").resolve("x.age"), key.resolve("x.age"))) {
      backup(file, recipient).because("kit.file.unwritable", file);
    }
    assertThat(names()).containsExactly("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "age1",
        "age1wrong",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA",
        "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
      })
  void aBackupIsEncryptedForAPublicKeyOnly(String recipient) throws IOException {
    backup(folder.resolve("backup.age"), recipient).because("operation.refused.public-key");
    assertThat(names()).isEmpty();
  }

  @Test
  void aBackupIsNotEncryptedForASecretKey() throws IOException {
    Path key = folder.resolve("key");
    assertThat(publicKey(key)).startsWith("age1");
    String secret = Files.readAllLines(key).getLast();
    backup(folder.resolve("backup.age"), secret).because("operation.refused.public-key");
    assertThat(names()).containsExactly("key");
  }

  @Test
  void aFolderWithoutADatabaseHasNothingToBackUp() throws IOException {
    Path data = folder.resolve("none").toAbsolutePath();
    RefusedCommand.of(
            "backup",
            folder.resolve("backup.age").toString(),
            "--recipient",
            "age1wrong",
            "--data",
            data.toString())
        .because("startup.refused.no-database", data);
    assertThat(names()).isEmpty();
  }

  @Test
  void aRestoreNeedsAFileAKeyAndAnEmptyFolder() throws IOException {
    Path data = folder.resolve("data");
    Path file = Files.writeString(folder.resolve("backup.age"), "x");
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues,\n");
    Path noise = Files.write(folder.resolve("noise.bin"), new byte[] {(byte) 0xc3, 0x28, 10});
    Path missing = folder.resolve("missing");
    restore(missing, letter, data).because("kit.file.missing", missing);
    restore(folder, letter, data).because("kit.file.missing", folder);
    restore(file, letter, data).because("operation.refused.no-key", letter);
    for (Path identity : List.of(missing, noise, folder)) {
      restore(file, identity, data).because("kit.file.unreadable", identity);
    }
    assertThat(data).doesNotExist();
    Path database = Files.createDirectories(data.resolve("database"));
    restore(file, letter, data).because("operation.refused.folder-has-database", data);
    assertThat(database).isEmptyDirectory();
  }

  @Test
  void aBackupIsRestoredWithItsOwnKeyOnlyAndNoDatabaseIsLeftOtherwise() throws IOException {
    Path file = folder.resolve("backup.age");
    String recipient = publicKey(folder.resolve("key"));
    ProgramProcess.Ended written = ProgramProcess.here(backupLine(file, recipient));
    assertThat(written.status()).as(written.errors()).isZero();
    Path other = folder.resolve("other-key");
    assertThat(publicKey(other)).isNotEqualTo(recipient);
    Path data = folder.resolve("data");
    restore(file, other, data).in(Language.AR).afterProgressBecause("operation.refused.wrong-key");
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues,\n");
    restore(letter, other, data)
        .in(Language.FR)
        .afterProgressBecause("operation.refused.damaged", letter);
    assertThat(data.resolve("database")).doesNotExist();
    assertThat(data.resolve("journal.key")).doesNotExist();
  }

  private static RefusedCommand backup(Path file, String recipient) {
    return RefusedCommand.of(backupLine(file, recipient));
  }

  private static String[] backupLine(Path file, String recipient) {
    return new String[] {
      "backup",
      file.toString(),
      "--recipient=" + recipient,
      "--data",
      installation.orElseThrow().data().toString()
    };
  }

  private static RefusedCommand restore(Path file, Path identity, Path data) {
    return RefusedCommand.of(
        "restore", file.toString(), "--identity", identity.toString(), "--data", data.toString());
  }

  private static String publicKey(Path file) {
    return ProgramProcess.here("backup-key", file.toString()).out().strip();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
