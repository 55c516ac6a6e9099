package org.clearinghouse1540.operation;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse backup-key}: creates the key that decrypts backups. */
@Command(name = "backup-key", mixinStandardHelpOptions = true)
public final class BackupKeyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public BackupKeyCommand() {}

  @Override
  public Integer call() {
    try {
      KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      String secret = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
      Files.writeString(file, "# public key: " + pair.getPublic() + "\n" + secret + "\n");
      output.data(pair.getPublic().toString());
      output.notice("operation.backup-key.written", file);
      return 0;
    } catch (FileAlreadyExistsException exists) {
      throw BadInput.of("FILE", "kit.file.exists", file);
    } catch (IOException unwritable) {
      throw ResourceShortage.or(BadInput.of("FILE", "kit.file.unwritable", file), unwritable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
