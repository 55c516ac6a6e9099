package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.journal.KeyLock;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseLock;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The signing key of an installation on the server of an operator is not replaced while another
 * process uses the installation: a node, or a backup that copies the key and its signatures.
 */
class KeyReplacementBesideOthersTest {
  private final Database server = TestProgram.get().owner();
  private final String name = "keys_" + System.nanoTime();
  private final Database database =
      new Database(
          server.url().replaceFirst("/[^/]+$", "/" + name), server.user(), server.password());

  @TempDir private Path folder = Path.of("");
  private byte[] key = {};

  @BeforeEach
  void create() throws SQLException, IOException {
    run("create database " + name);
    SigningKey.of(folder);
    key = Files.readAllBytes(folder.resolve(SigningKey.FILE));
  }

  @AfterEach
  void drop() throws SQLException, IOException {
    run("drop database " + name + " with (force)");
    assertThat(folder.resolve(SigningKey.FILE)).as("the key is kept").hasBinaryContent(key);
    assertThat(folder.resolve(SigningKey.FILE + ".next")).doesNotExist();
  }

  @Test
  void whileANodeRunsTheKeyIsNotReplaced() throws IOException {
    try (DatabaseLock node = DatabaseLock.take(database, Node.named("second"), () -> {})) {
      RefusedCommand.of(line("keys", "turn"))
          .in(Language.FR)
          .because("kit.store.database-in-use", database.url().substring(5));
    }
  }

  @Test
  void whileABackupIsWrittenTheKeyIsNotReplaced() throws IOException {
    try (KeyLock one = KeyLock.forCopy(database.plainSource());
        KeyLock other = KeyLock.forCopy(database.plainSource())) {
      RefusedCommand.of(line("keys", "turn"))
          .in(Language.RU)
          .because("kit.journal.backup-in-progress");
    }
    KeyLock.forReplacement(database.plainSource()).close();
  }

  @Test
  void whileTheKeyIsReplacedNoBackupIsWritten() throws IOException {
    Path file = folder.resolve("backup.age");
    String recipient =
        ProgramProcess.here("backup-key", folder.resolve("backup.key").toString()).out().strip();
    try (KeyLock replacement = KeyLock.forReplacement(database.plainSource())) {
      RefusedCommand.of(line("backup", file.toString(), "--recipient", recipient))
          .in(Language.AR)
          .because("kit.journal.key-in-replacement");
    }
    assertThat(file).doesNotExist();
  }

  private String[] line(String... command) throws IOException {
    List<String> options =
        List.of(
            "--data",
            folder.toString(),
            "--database",
            database.url().replace("jdbc:postgresql://", "postgresql://" + server.user() + "@"),
            "--database-password-file",
            Files.writeString(folder.resolve("password"), server.password()).toString());
    return Stream.concat(Stream.of(command), options.stream()).toArray(String[]::new);
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = server.plainSource().getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
