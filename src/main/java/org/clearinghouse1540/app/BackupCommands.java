package org.clearinghouse1540.app;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands around backups. */
public final class BackupCommands {
  private BackupCommands() {}

  /** {@code clearinghouse backup-key}: makes the key that opens backups. */
  @Command(
      name = "backup-key",
      description = "Make a key for backups; keep its file apart from the program.",
      mixinStandardHelpOptions = true)
  public static final class MakeKey implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file for the secret key.")
    private Path file = Path.of("");

    /** Made by the command line. */
    public MakeKey() {}

    @Override
    public Integer call() {
      try {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file,
            "# public key: "
                + pair.getPublic()
                + "\n"
                + new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII)
                + "\n");
        System.out.println(pair.getPublic());
        System.err.println(
            "The secret key stands in " + file + "; without it no backup can be opened.");
        return 0;
      } catch (FileAlreadyExistsException exists) {
        throw new BadInput("FILE", "The file " + file + " exists; name another.");
      } catch (IOException unwritable) {
        throw new BadInput("FILE", "The file " + file + " cannot be written; name another.");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** {@code clearinghouse backup}: one encrypted file, also while the program runs. */
  @Command(
      name = "backup",
      description = "Write everything into one encrypted file; the program may run.",
      mixinStandardHelpOptions = true)
  public static final class Make implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    private Path file = Path.of("");

    @Option(
        names = "--recipient",
        required = true,
        paramLabel = "KEY",
        description = "The public key, as backup-key or age-keygen printed it.")
    private String recipient = "";

    @Mixin private Installation installation = new Installation();

    /** Made by the command line. */
    public Make() {}

    @Override
    public Integer call() {
      if (Files.exists(file)) {
        throw new BadInput("FILE", "The file " + file + " exists; name another.");
      }
      long size =
          installation.inDatabase(
              found -> Backup.write(found, installation.folder(), file, recipient));
      System.err.println("Backup written: " + file + " (" + size + " bytes).");
      return 0;
    }
  }

  /** {@code clearinghouse restore}: into an empty data folder. */
  @Command(
      name = "restore",
      description = "Read a backup into a data folder that is empty or not there.",
      mixinStandardHelpOptions = true)
  public static final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
        names = "--identity",
        required = true,
        paramLabel = "FILE",
        description = "The file with the secret key.")
    private Path identity = Path.of("");

    @Option(
        names = "--data",
        required = true,
        paramLabel = "FOLDER",
        description = "The empty data folder.")
    private Path data = Path.of("");

    /** Made by the command line. */
    public Restore() {}

    @Override
    public Integer call() {
      if (!Files.isRegularFile(file)) {
        throw new BadInput("FILE", "There is no file " + file + "; check its name.");
      }
      if (Files.exists(data.resolve("database"))) {
        throw new BadInput(
            "--data", "There is a database in the folder " + data + "; name an empty one.");
      }
      String secret = secret();
      try (DataFolder folder = DataFolder.open(data)) {
        boolean done = false;
        try (EmbeddedPostgres own = EmbeddedPostgres.start(folder.path(), System.err::println)) {
          Database target = own.database();
          Backup.read(target, folder.path(), file, secret);
          done = true;
        } finally {
          if (!done) {
            folder.discardDatabase();
          }
        }
      }
      System.err.println("Restored into " + data + ". Start it: clearinghouse run --data " + data);
      return 0;
    }

    private String secret() {
      try {
        return Files.readAllLines(identity).stream()
            .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
            .findFirst()
            .orElseThrow(
                () -> new BadInput("--identity", "The file " + identity + " holds no key of age."));
      } catch (IOException | UncheckedIOException unreadable) {
        throw new BadInput(
            "--identity", "The file " + identity + " cannot be read; check its name.");
      }
    }
  }
}
