package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;

/**
 * A folder in the temporary folder of the system that this program alone uses. It is deleted at the
 * end; the folders of programs that were killed are deleted when the next one opens its own.
 */
public final class TemporaryFolder implements AutoCloseable {
  private final DataFolder folder;

  private TemporaryFolder(DataFolder folder) {
    this.folder = folder;
  }

  /** Ends everything that a killed program left running in a folder. */
  public interface Ending {
    void end(Path folder) throws IOException;
  }

  /**
   * Creates a folder after those of programs that were killed were deleted. A program opens one of
   * each kind: to look at its own lock again would release it.
   *
   * @param prefix of the names of the folders of this kind
   */
  public static TemporaryFolder open(String prefix, Ending ending) {
    try {
      deleteLeftBehind(prefix, ending);
      return new TemporaryFolder(DataFolder.open(Files.createTempDirectory(prefix)));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  public Path path() {
    return folder.path();
  }

  private static void deleteLeftBehind(String prefix, Ending ending) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      all = found.filter(path -> isOwn(path, prefix)).toList();
    }
    for (Path path : all) {
      // A folder in use is left: another program uses it at the moment.
      BadInput.collect(() -> deleteLeftBehind(path, ending), inUse -> {});
    }
  }

  private static Path deleteLeftBehind(Path path, Ending ending) {
    try (DataFolder left = DataFolder.open(path)) {
      ending.end(left.path());
      delete(left.path());
      return path;
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  // A folder of another user may have this name, and is left alone.
  private static boolean isOwn(Path folder, String prefix) {
    Path lock = folder.resolve("program.lock");
    try {
      return folder.getFileName().toString().startsWith(prefix)
          && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(lock).getName().equals(System.getProperty("user.name"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() {
    try {
      delete(folder.path());
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    } finally {
      folder.close();
    }
  }
}
