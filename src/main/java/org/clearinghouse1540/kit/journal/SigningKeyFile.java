package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The file of the signing key in a data folder: the public key, the private key, and a line for
 * each key before it. A new key waits in a second file until the database says that it is in use.
 */
final class SigningKeyFile {
  private static final String NEXT = SigningKey.FILE + ".next";

  private final Path folder;
  private final Path file;
  private final Path next;

  SigningKeyFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(SigningKey.FILE);
    this.next = folder.resolve(NEXT);
  }

  /** The key, created if there is none. */
  SigningKey read() {
    if (!Files.exists(file)) {
      write(SigningKey.create(), file);
    }
    return read(file);
  }

  /** The new key that waits, if there is one. */
  Optional<SigningKey> next() {
    return Files.exists(next) ? Optional.of(read(next)) : Optional.empty();
  }

  /** Keeps a new key beside the present one. */
  void prepare(SigningKey key) {
    write(key, next);
  }

  /** A key takes the place of the present one, also where the file in which it waited is gone. */
  void adopt(SigningKey key) {
    write(key, file);
    discard();
  }

  /** Removes the key that waits. */
  void discard() {
    try {
      Files.deleteIfExists(next);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static SigningKey read(Path file) {
    try {
      return SigningKey.parse(Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new IllegalStateException("the file " + file + " holds no key", damaged);
    }
  }

  // Complete and on the disk before it has its name.
  private void write(SigningKey key, Path target) {
    try {
      Path draft =
          Files.createTempFile(
              folder,
              SigningKey.FILE,
              "",
              PosixFilePermissions.asFileAttribute(
                  Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
      Files.write(draft, key.lines(), StandardOpenOption.WRITE);
      force(draft, StandardOpenOption.WRITE);
      move(draft, target);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      force(folder, StandardOpenOption.READ);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
