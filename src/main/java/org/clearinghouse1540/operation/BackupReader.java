package org.clearinghouse1540.operation;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseFailures;
import org.clearinghouse1540.kit.store.TableDump;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a backup into an empty database and data folder, completely or not at all. */
final class BackupReader {
  private final Path folder;
  private final Path file;

  BackupReader(Path dataFolder, Path file) {
    this.folder = dataFolder;
    this.file = file;
  }

  /**
   * Reads the backup. After a failure the database is empty again.
   *
   * @throws BadInput if the key does not fit, the file is no backup or incomplete, or the database
   *     is not empty
   * @throws IllegalStateException if the machine has no space left, or the database stopped
   */
  void read(Database database, String identity) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream plain = decrypted(channel, identity);
        ZipInputStream zip = new ZipInputStream(plain)) {
      JsonNode manifest = manifest(zip);
      requireEmpty(database);
      Flyway flyway =
          Flyway.configure()
              .dataSource(database.url(), database.user(), database.password())
              .locations("classpath:migrations")
              .target(manifest.path("version").asString("1"))
              .cleanDisabled(false)
              .load();
      try {
        flyway.migrate();
        load(database, zip, plain, manifest);
      } catch (SQLException | IOException | RuntimeException failed) {
        clean(flyway, failed);
        throw failed;
      }
    } catch (UnsupportedRecipientStanzaException | InvalidKeyException wrongKey) {
      throw BadInput.of("--identity", "operation.refused.wrong-key");
    } catch (GeneralSecurityException
        | SQLException
        | IOException
        | JacksonException
        | BufferUnderflowException
        | IllegalArgumentException unreadable) {
      if (ResourceShortage.isCauseOf(unreadable) || DatabaseFailures.isUnavailable(unreadable)) {
        // Nothing is known against the file.
        throw new IllegalStateException(unreadable);
      }
      throw damaged();
    }
  }

  // A database without space or connection cannot be emptied either: the first failure says why.
  private static void clean(Flyway flyway, Exception failed) {
    try {
      flyway.clean();
    } catch (FlywayException notCleaned) {
      failed.addSuppressed(notCleaned);
    }
  }

  private JsonNode manifest(ZipInputStream zip) throws IOException {
    ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(BackupFormat.MANIFEST)) {
      throw damaged();
    }
    JsonNode manifest = BackupFormat.JSON.readTree(zip.readAllBytes());
    if (!manifest.path("format").asString("").equals(BackupFormat.NAME)) {
      throw damaged();
    }
    return manifest;
  }

  private static void requireEmpty(Database database) throws SQLException {
    try (Connection connection = database.plainSource().getConnection()) {
      if (!new TableDump(connection).isEmpty()) {
        throw BadInput.of("--database", "operation.refused.database-not-empty");
      }
    }
  }

  private static InputStream decrypted(FileChannel channel, String identity)
      throws GeneralSecurityException, IOException {
    return Channels.newInputStream(
        new StandardDecryptingChannelFactory()
            .newDecryptingChannel(
                channel,
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity))));
  }

  private void load(Database database, ZipInputStream zip, InputStream plain, JsonNode manifest)
      throws SQLException, IOException {
    try (Connection connection = database.plainSource().getConnection()) {
      connection.setAutoCommit(false);
      TableDump tables = new TableDump(connection);
      tables.prepareToLoad();
      Map<String, byte[]> files = entries(zip, tables);
      // Behind the last entry is the index of the archive, which nothing else reads. Only the end
      // of the encrypted file proves that nothing was cut off.
      plain.transferTo(OutputStream.nullOutputStream());
      for (var counter : manifest.path("counters").properties()) {
        tables.setCounter(counter.getKey(), counter.getValue().asLong());
      }
      tables.endLoad();
      for (var entry : files.entrySet()) {
        Path target = folder.resolve(entry.getKey());
        Files.write(target, entry.getValue());
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      }
      connection.commit();
    }
  }

  /** Loads the tables and returns the files, by name. */
  private Map<String, byte[]> entries(ZipInputStream zip, TableDump tables)
      throws SQLException, IOException {
    Map<String, Long> rows = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    boolean complete = false;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.startsWith(BackupFormat.TABLES) && name.endsWith(BackupFormat.TABLE_ENDING)) {
        String table = table(name);
        if (!tables.tables().contains(table)) {
          throw damaged();
        }
        rows.put(table, tables.load(table, zip));
      } else if (BackupFormat.FILES.contains(name.replaceFirst("^" + BackupFormat.FOLDER, ""))) {
        files.put(name.substring(BackupFormat.FOLDER.length()), zip.readAllBytes());
      } else if (name.equals(BackupFormat.END)) {
        complete = hasAll(rows, BackupFormat.JSON.readTree(zip.readAllBytes()).path("rows"));
      }
    }
    if (!complete) {
      throw damaged();
    }
    return files;
  }

  private static String table(String name) {
    return name.substring(
        BackupFormat.TABLES.length(), name.length() - BackupFormat.TABLE_ENDING.length());
  }

  private static boolean hasAll(Map<String, Long> loaded, JsonNode written) {
    return written.properties().stream()
        .allMatch(table -> loaded.getOrDefault(table.getKey(), -1L) == table.getValue().asLong());
  }

  private BadInput damaged() {
    return BadInput.of("FILE", "operation.refused.damaged", file);
  }
}
