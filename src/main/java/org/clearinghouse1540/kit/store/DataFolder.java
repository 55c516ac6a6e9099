package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;

/** The folder with all data of one installation; only one running program may use it. */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens the folder for this program alone and creates it if needed.
   *
   * @throws BadInput if it is not a folder, cannot be written or is used by another program
   */
  public static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Path file = folder.resolve("program.lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw BadInput.of("--data", "kit.store.folder-in-use", folder);
      }
      return new DataFolder(folder, channel);
    } catch (FileAlreadyExistsException file) {
      throw BadInput.of("--data", "kit.store.folder-is-file", folder);
    } catch (FileSystemException unwritable) {
      throw ResourceShortage.or(
          BadInput.of("--data", "kit.store.folder-unwritable", folder), unwritable);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProgram) {
      return false;
    }
  }

  public Path path() {
    return path;
  }

  /** Whether the group or other users may read the folder. */
  public boolean openToOthers() {
    try {
      String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      return !permissions.endsWith("------");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Deletes the database, whose server must have been stopped. */
  public void discardDatabase() {
    try {
      PostgresBinaries.delete(path.resolve("database"));
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
