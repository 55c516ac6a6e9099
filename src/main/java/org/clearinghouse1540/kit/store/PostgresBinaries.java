package org.clearinghouse1540.kit.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.clearinghouse1540.kit.BadInput;

/**
 * The bundled binaries of PostgreSQL, unpacked once per data folder. The system property {@code
 * clearinghouse.postgres} may name a folder in which they are unpacked once for several data
 * folders, which then link to them.
 */
final class PostgresBinaries {
  private static final String FOLDER = "postgresql-18.6";
  private static final String ONCE = "clearinghouse.postgres";

  private PostgresBinaries() {}

  /** The folder with {@code bin/postgres}; unpacked completely or not at all. */
  static Path unpack(Path dataFolder) {
    Path folder = dataFolder.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String once = System.getProperty(ONCE, "");
    Path draft = dataFolder.resolve(FOLDER + ".new");
    if (!once.isEmpty() && !Path.of(once).equals(dataFolder)) {
      return link(unpackFor(Path.of(once)), draft, folder);
    }
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw BadInput.of("--database", "kit.store.no-postgres", Database.LOWEST_VERSION);
      }
      delete(draft);
      Files.createDirectories(draft);
      unpack(packed, draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  // If two processes unpack at the same time, the second waits for the first.
  private static Path unpackFor(Path many) {
    try {
      Files.createDirectories(many);
      try (FileChannel channel =
              FileChannel.open(
                  many.resolve("unpacking.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        assert held.isValid();
        return unpack(many);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path link(Path from, Path draft, Path folder) {
    try (Stream<Path> all = Files.walk(from)) {
      delete(draft);
      for (Path path : all.toList()) {
        Path target = draft.resolve(from.relativize(path).toString());
        if (Files.isSymbolicLink(path)) {
          Files.createSymbolicLink(target, Files.readSymbolicLink(path));
        } else if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          one(path, target);
        }
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void one(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException onAnotherDisk) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static String archive() {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ")[0];
    String kind = List.of("amd64", "x86_64").contains(machine) ? "x86_64" : "arm_64";
    return "postgres-" + system + "-" + kind + ".txz";
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        write(tar, entry, into);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("an entry of the archive leads outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Deletes a folder with its contents. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
