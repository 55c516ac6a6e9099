package org.clearinghouse1540.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseFailures;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are recognized as no backup before the database is touched. */
class BackupReaderTest {
  // Nothing answers here: a test that reached the database would fail in another way.
  private static final Database NONE = new Database("jdbc:postgresql://127.0.0.1:1/none", "", "");

  private final KeyPair key = newKey();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear colleagues,\n", "age-encryption.org/v1\n", "PK\u0003\u0004"})
  void aFileThatIsNotEncryptedIsNoBackup(String content) {
    assertDamaged(content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "manifest.json|{}",
        "manifest.json|{\"format\":\"clearinghouse-backup-9\"}",
        "manifest.json|{\"format\":",
        "manifest.json|[]",
        "end.json|{\"format\":\"clearinghouse-backup-1\"}"
      })
  void anArchiveWithAnotherManifestIsNoBackup(String name, String content) throws IOException {
    assertDamaged(encrypted(archive(name, content)));
  }

  @Test
  void anEncryptedFileThatIsNoArchiveIsNoBackup() throws IOException {
    assertDamaged(encrypted("Dear colleagues,\n".getBytes(StandardCharsets.UTF_8)));
    assertDamaged(encrypted(new byte[0]));
  }

  @Test
  void aFileOfAnyIncompleteLengthIsDamaged() throws IOException {
    byte[] whole = encrypted(archive(BackupFormat.MANIFEST, "{}"));
    for (int length = 0; length < whole.length; length++) {
      assertDamaged(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void aChangedSignatureOfTheHeaderIsDamage() throws IOException {
    byte[] file = encrypted(archive(BackupFormat.MANIFEST, "{}"));
    int signature = new String(file, StandardCharsets.ISO_8859_1).indexOf("\n--- ") + 5;
    file[signature] = (byte) (file[signature] == 'A' ? 'B' : 'A');
    assertDamaged(file);
  }

  @Test
  void aDatabaseThatStopsSaysNothingAgainstTheBackup() throws IOException {
    byte[] content =
        encrypted(archive(BackupFormat.MANIFEST, "{\"format\":\"" + BackupFormat.NAME + "\"}"));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> new BackupReader(folder, Files.write(file(), content)).read(NONE, secret(key)))
        .matches(DatabaseFailures::isUnavailable);
  }

  @Test
  void anotherSecretKeyIsRefusedAsTheWrongOne() throws IOException {
    byte[] file = encrypted(archive(BackupFormat.MANIFEST, "{}"));
    assertRefused(file, secret(newKey()), "operation.refused.wrong-key");
  }

  private void assertDamaged(byte[] content) {
    assertRefused(content, secret(key), "operation.refused.damaged", file());
  }

  private void assertRefused(byte[] content, String identity, String text, Object... arguments) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(
            () -> new BackupReader(folder, Files.write(file(), content)).read(NONE, identity))
        .satisfies(
            refused -> {
              for (Language language : Language.values()) {
                assertThat(refused.sentence(language))
                    .isEqualTo(Isolated.sentence(language, text, arguments));
              }
            });
    assertThat(folder.toFile().list()).containsExactly("backup.age");
  }

  private Path file() {
    return folder.resolve("backup.age");
  }

  private byte[] encrypted(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WritableByteChannel channel =
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(
                Channels.newChannel(out),
                List.of(
                    X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                        String.valueOf(key.getPublic()))))) {
      channel.write(ByteBuffer.wrap(content));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] archive(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String secret(KeyPair pair) {
    return new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
  }

  private static KeyPair newKey() {
    try {
      return new X25519KeyPairGenerator().generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
