package org.clearinghouse1540.operation;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.journal.KeyLock;
import org.clearinghouse1540.kit.store.AllRows;
import org.clearinghouse1540.kit.store.TableDump;

/** Writes a backup of an installation as of one moment; the program may be running. */
final class BackupWriter {
  private final Path folder;

  BackupWriter(Path dataFolder) {
    this.folder = dataFolder;
  }

  /**
   * Writes the backup under another name and moves it at the end, so that an incomplete file never
   * has the name of a backup.
   *
   * @return its size in bytes
   * @throws BadInput if the account of the database cannot read every row, or the signing key is
   *     being replaced
   */
  long write(DataSource database, Path file, String recipient) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try (KeyLock lock = KeyLock.forCopy(database);
        Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      AllRows.open(connection);
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        encrypt(connection, draft, recipient);
        // On the disk before it has the name of a backup.
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file);
      } finally {
        // After a success the draft has its final name already.
        Files.deleteIfExists(draft);
      }
    } catch (GeneralSecurityException | IllegalArgumentException wrongKey) {
      throw BadInput.of("--recipient", "operation.refused.public-key");
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    } catch (IOException unwritable) {
      throw ResourceShortage.or(BadInput.of("FILE", "kit.file.unwritable", file), unwritable);
    }
  }

  private void encrypt(Connection connection, Path draft, String recipient)
      throws GeneralSecurityException, SQLException, IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        ZipOutputStream zip = new ZipOutputStream(encrypted(channel, recipient))) {
      write(new TableDump(connection), zip);
    }
  }

  private static OutputStream encrypted(FileChannel channel, String recipient)
      throws GeneralSecurityException, IOException {
    return Channels.newOutputStream(
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(
                channel,
                List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient))));
  }

  private void write(TableDump tables, ZipOutputStream zip) throws SQLException, IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", BackupFormat.NAME);
    manifest.put("version", tables.version());
    manifest.put("tables", tables.tables());
    manifest.put("counters", tables.counters());
    zip.putNextEntry(new ZipEntry(BackupFormat.MANIFEST));
    zip.write(BackupFormat.JSON.writeValueAsBytes(manifest));
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables.tables()) {
      zip.putNextEntry(new ZipEntry(BackupFormat.TABLES + table + BackupFormat.TABLE_ENDING));
      rows.put(table, tables.dump(table, unclosed(zip)));
    }
    for (String name : BackupFormat.FILES) {
      if (Files.exists(folder.resolve(name))) {
        zip.putNextEntry(new ZipEntry(BackupFormat.FOLDER + name));
        zip.write(Files.readAllBytes(folder.resolve(name)));
      }
    }
    zip.putNextEntry(new ZipEntry(BackupFormat.END));
    zip.write(BackupFormat.JSON.writeValueAsBytes(Map.of("rows", rows)));
    zip.closeEntry();
  }

  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
