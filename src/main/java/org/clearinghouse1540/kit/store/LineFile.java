package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file in the data folder to which lines are only added, one for each record. It is outside the
 * database, so that it also says what happened to the database.
 */
public record LineFile(Path path) {

  /** Adds a line at the end, as a separate line also after one that was cut by a full disk. */
  public void add(String line) {
    try {
      Files.write(
          path,
          ((endsInALine() ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private boolean endsInALine() throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      return true;
    }
    try (RandomAccessFile content = new RandomAccessFile(path.toFile(), "r")) {
      content.seek(content.length() - 1);
      return content.read() == '\n';
    }
  }

  /** All lines in their order; none if the file does not exist. */
  public List<String> all() {
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The lines at the end, so that a long file is not read whole. The first of them may be cut.
   *
   * @param bytes more than the longest lines that are needed
   */
  public List<String> last(int bytes) {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (RandomAccessFile content = new RandomAccessFile(path.toFile(), "r")) {
      content.seek(Math.max(0, content.length() - bytes));
      byte[] end = new byte[(int) Math.min(bytes, content.length())];
      content.readFully(end);
      return new String(end, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
