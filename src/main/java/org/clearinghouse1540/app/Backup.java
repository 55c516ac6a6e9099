package org.clearinghouse1540.app;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.TableDump;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file with everything of an installation: a ZIP of the tables as text, the signed heads and
 * the key that signs, encrypted as age does (X25519). Taken from one moment while the program runs.
 */
final class Backup {
  private static final String FORMAT = "clearinghouse-backup-1";
  private static final List<String> FILES = List.of(SigningKey.FILE, JournalSigningJob.FILE);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Backup() {}

  /** Writes it under another name and moves it, so that no half file stands under its own. */
  static long write(Database database, Path folder, Path file, String recipient) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try (Connection connection = database.plainSource().getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
          OutputStream encrypted =
              Channels.newOutputStream(
                  new StandardEncryptingChannelFactory()
                      .newEncryptingChannel(
                          channel,
                          List.of(
                              X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                                  recipient))));
          ZipOutputStream zip = new ZipOutputStream(encrypted)) {
        write(new TableDump(connection), folder, zip);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return Files.size(file);
    } catch (GeneralSecurityException | IllegalArgumentException wrongKey) {
      throw new BadInput(
          "--recipient", "This is no public key of age; it begins with age1 (see: backup-key).");
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    } catch (IOException unwritable) {
      throw new BadInput("FILE", "The file " + file + " cannot be written; name another.");
    }
  }

  private static void write(TableDump tables, Path folder, ZipOutputStream zip)
      throws SQLException, IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("version", tables.version());
    manifest.put("tables", tables.tables());
    manifest.put("counters", tables.counters());
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(JSON.writeValueAsBytes(manifest));
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables.tables()) {
      zip.putNextEntry(new ZipEntry("tables/" + table + ".txt"));
      rows.put(table, tables.dump(table, unclosed(zip)));
    }
    for (String file : FILES) {
      if (Files.exists(folder.resolve(file))) {
        zip.putNextEntry(new ZipEntry("files/" + file));
        zip.write(Files.readAllBytes(folder.resolve(file)));
      }
    }
    zip.putNextEntry(new ZipEntry("end.json"));
    zip.write(JSON.writeValueAsBytes(Map.of("rows", rows)));
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

  /**
   * Reads it into an empty database and folder, whole or not at all.
   *
   * @throws BadInput if the key does not fit, or the file is none or was cut short
   */
  static void read(Database database, Path folder, Path file, String identity) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream decrypted =
            Channels.newInputStream(
                new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                        channel,
                        List.of(
                            X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                identity))));
        ZipInputStream zip = new ZipInputStream(decrypted)) {
      ZipEntry first = zip.getNextEntry();
      if (first == null || !first.getName().equals("manifest.json")) {
        throw damaged(file);
      }
      JsonNode manifest = JSON.readTree(zip.readAllBytes());
      if (!manifest.path("format").asString("").equals(FORMAT)) {
        throw damaged(file);
      }
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .locations("classpath:migrations")
          .target(manifest.path("version").asString("1"))
          .load()
          .migrate();
      load(database, folder, zip, manifest, file);
    } catch (GeneralSecurityException wrongKey) {
      throw new BadInput(
          "--identity", "The key does not open this backup; use the file that backup-key wrote.");
    } catch (SQLException refused) {
      throw damaged(file);
    } catch (IOException | tools.jackson.core.JacksonException | IllegalArgumentException cut) {
      throw damaged(file);
    }
  }

  private static void load(
      Database database, Path folder, ZipInputStream zip, JsonNode manifest, Path file)
      throws SQLException, IOException {
    Map<String, Long> rows = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    boolean ended = false;
    try (Connection connection = database.plainSource().getConnection()) {
      connection.setAutoCommit(false);
      TableDump tables = new TableDump(connection);
      tables.prepareToLoad();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith("tables/") && name.endsWith(".txt")) {
          String table = name.substring(7, name.length() - 4);
          if (!tables.tables().contains(table)) {
            throw damaged(file);
          }
          rows.put(table, tables.load(table, zip));
        } else if (name.startsWith("files/") && FILES.contains(name.substring(6))) {
          files.put(name.substring(6), zip.readAllBytes());
        } else if (name.equals("end.json")) {
          JsonNode told = JSON.readTree(zip.readAllBytes()).path("rows");
          ended =
              told.properties().stream()
                  .allMatch(
                      property ->
                          rows.getOrDefault(property.getKey(), -1L)
                              == property.getValue().asLong());
        }
      }
      if (!ended) {
        throw damaged(file);
      }
      for (var counter : manifest.path("counters").properties()) {
        tables.setCounter(counter.getKey(), counter.getValue().asLong());
      }
      for (var item : files.entrySet()) {
        Path target = folder.resolve(item.getKey());
        Files.write(target, item.getValue());
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      }
      connection.commit();
    }
  }

  private static BadInput damaged(Path file) {
    return new BadInput(
        "FILE", "The file " + file + " is no backup, or it was damaged or cut short; use another.");
  }
}
