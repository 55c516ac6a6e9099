package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ChildProcess;

/** The files of the embedded server in the data folder: the database, its password, its log. */
final class PostgresFiles {
  private PostgresFiles() {}

  // Created under another name and moved, so that an interrupted start leaves no partial database.
  static void initialize(String user, Path dataFolder, Path binaries, List<String> prefix)
      throws IOException {
    Path draft = dataFolder.resolve("database.new");
    PostgresBinaries.delete(draft);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file = passwordFile(dataFolder);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random));
    UnprivilegedUser.own(file, prefix);
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            draft.toString(),
            "-U",
            user,
            "--auth=scram-sha-256",
            "--pwfile=" + file,
            "--set",
            PostgresProcess.PASSWORD_ROUNDS,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-instructions"));
    Path log = log(dataFolder);
    Process process =
        ChildProcess.of(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (waitFor(process, 120) != 0) {
      throw BadInput.of("--data", "kit.store.initdb", log);
    }
    Files.move(draft, dataFolder.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
  }

  static boolean hasPassword(Path dataFolder) {
    return Files.exists(passwordFile(dataFolder));
  }

  private static Path passwordFile(Path dataFolder) {
    return dataFolder.resolve("database.password");
  }

  static String password(Path dataFolder) throws IOException {
    return Files.readString(passwordFile(dataFolder)).strip();
  }

  static Path log(Path dataFolder) {
    try {
      Files.createDirectories(dataFolder.resolve("log"));
      return dataFolder.resolve("log").resolve("postgresql.log");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int waitFor(Process process, int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
