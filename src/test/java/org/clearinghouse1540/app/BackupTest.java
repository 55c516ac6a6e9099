package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.TableDump;
import org.clearinghouse1540.operation.BackupHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup taken while the program runs, restored into an empty folder, is the same installation.
 */
class BackupTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsRestoredIsEqualAndGoesOn() throws IOException, SQLException {
    Path data = folder.resolve("data");
    Path key = folder.resolve("key");
    String recipient = ProgramProcess.here("backup-key", key.toString()).out().strip();
    assertThat(recipient).startsWith("age1");
    Path backup = folder.resolve("backup.age");
    String note;
    String password;
    try (ProgramProcess program = start(data)) {
      password = password(data, program.address());
      Visitor expert = Visitor.signedIn(program.address(), "expert", password);
      note =
          expert
              .upload("/intake/notes", "note.txt", Files.readAllBytes(SEED))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      expert.post(note + "/rest", Map.of());
      ProgramProcess.Ended written =
          ProgramProcess.here(
              "backup", backup.toString(), "--recipient", recipient, "--data", data.toString());
      assertThat(written.errors()).contains("Backup written");
      assertThat(written.status()).isZero();
      isTested(backup, key, data);
      program.stop();
    }
    assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1))
        .startsWith("age-encryption.org/v1")
        .doesNotContain("Astana");
    Path copy = folder.resolve("copy");
    ProgramProcess.Ended restored = restore(backup, key, copy);
    assertThat(restored.errors()).contains("Restored into");
    assertThat(restored.status()).isZero();
    Map<String, String> before = tables(data);
    Map<String, String> after = tables(copy);
    // The running program may have signed the journal again after the backup.
    before.remove("kit_tree_head");
    after.remove("kit_tree_head");
    assertThat(after).isEqualTo(before);
    try (ProgramProcess program = start(copy)) {
      String address = program.address();
      String anew = password(copy, address);
      Visitor expert = Visitor.signedIn(address, "expert", anew);
      assertThat(expert.get(note).body()).contains("Accepted");
      expert.post(note + "/line", Map.of("pointer", "/participants/3", "decision", "refused"));
      assertThat(expert.get(note).body()).contains("Rejected");
      program.stop();
    }
    ProgramProcess.Ended verified =
        ProgramProcess.here("journal", "verify", "--data", copy.toString());
    assertThat(verified.out()).contains("The journal is intact");
    badBackups(backup, key, recipient);
  }

  private void badBackups(Path backup, Path key, String recipient) throws IOException {
    Path other = folder.resolve("other-key");
    ProgramProcess.here("backup-key", other.toString());
    refused(backup, other, "does not open the backup");
    byte[] whole = Files.readAllBytes(backup);
    Path cut = folder.resolve("cut.age");
    int length = whole.length;
    for (int kept : List.of(0, length / 1000, length / 3, length / 10 * 9)) {
      refused(Files.write(cut, Arrays.copyOf(whole, kept)), key, "damaged");
    }
    // Every entry of the archive is readable; only the last byte of the file is missing.
    byte[] padded = padded(whole, Files.readString(key), recipient);
    refused(Files.write(cut, Arrays.copyOf(padded, padded.length - 1)), key, "damaged");
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    refused(Files.write(folder.resolve("changed.age"), changed), key, "damaged");
    refused(folder.resolve("missing.age"), key, "There is no file");
    refused(backup, SEED, "secret key of age");
    ProgramProcess.Ended wrong =
        ProgramProcess.here(
            "backup",
            folder.resolve("x.age").toString(),
            "--recipient",
            "age1wrong",
            "--data",
            folder.resolve("data").toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.errors()).contains("public key of age");
    assertThat(folder.resolve("x.age")).doesNotExist();
  }

  // The same backup with so many bytes behind the archive that they are a separate part of the
  // encrypted file.
  private static byte[] padded(byte[] backup, String identity, String recipient)
      throws IOException {
    String secret =
        identity.lines().filter(line -> line.startsWith("AGE-")).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReadableByteChannel in =
            new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                    Channels.newChannel(new ByteArrayInputStream(backup)),
                    List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret)));
        WritableByteChannel again =
            new StandardEncryptingChannelFactory()
                .newEncryptingChannel(
                    Channels.newChannel(out),
                    List.of(
                        X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)))) {
      again.write(ByteBuffer.wrap(Channels.newInputStream(in).readAllBytes()));
      again.write(ByteBuffer.wrap(new byte[200_000]));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private void refused(Path backup, Path key, String words) throws IOException {
    Path target = folder.resolve("never");
    ProgramProcess.Ended ended = restore(backup, key, target);
    assertThat(ended.status()).as(ended.errors()).isEqualTo(2);
    assertThat(ended.errors()).contains(words).doesNotContain("Exception");
    assertThat(target.resolve("database")).doesNotExist();
  }

  private static ProgramProcess.Ended restore(Path backup, Path key, Path target)
      throws IOException {
    return ProgramProcess.here(
        "restore", backup.toString(), "--identity", key.toString(), "--data", target.toString());
  }

  private static Map<String, String> tables(Path data) throws IOException, SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, progress -> {});
        Connection connection = postgres.database().plainSource().getConnection()) {
      TableDump copy = new TableDump(connection);
      for (String table : copy.tables()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.dump(table, out);
        tables.put(table, out.toString(StandardCharsets.UTF_8));
      }
      tables.put("counters", copy.counters().toString());
    }
    assertThat(tables.keySet()).contains("kit_journal", "intake_line", "matrix_adherence");
    return tables;
  }

  private static ProgramProcess start(Path data) throws IOException {
    return ProgramProcess.start(
        "run", "--data", data.toString(), "--port", Integer.toString(TestProgram.freePort()));
  }

  private static String password(Path data, String address) throws IOException {
    assertThat(address).startsWith("http");
    for (String line : Files.readAllLines(data.resolve("demo-accounts.txt"))) {
      if (line.startsWith("expert ")) {
        return line.split(" ")[2];
      }
    }
    throw new AssertionError("no expert");
  }

  // The program is running meanwhile; its data and the temporary folder of the system stay as they
  // were.
  private static void isTested(Path backup, Path key, Path data) throws IOException {
    ProgramProcess.Ended tested =
        ProgramProcess.here(
            "restore",
            "--test",
            backup.toString(),
            "--key",
            key.toString(),
            "--data",
            data.toString());
    assertThat(tested.out()).contains("can be restored", "intact", "no difference");
    assertThat(tested.status()).isZero();
    Path cut = backup.resolveSibling("cut.age");
    byte[] whole = Files.readAllBytes(backup);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 200));
    RefusedCommand.of(
            "restore", "--test", cut.toString(), "--key", key.toString(), "--data", data.toString())
        .afterProgressBecause("operation.refused.damaged", cut);
    assertThat(BackupHistory.in(data).list())
        .extracting(BackupHistory.BackupEvent::kind)
        .startsWith(
            BackupHistory.Kind.BACKUP_BY_COMMAND,
            BackupHistory.Kind.RESTORE_TESTED,
            BackupHistory.Kind.RESTORE_FAILED);
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.toString().contains("clearinghouse-restore-test")))
          .isEmpty();
    }
  }
}
