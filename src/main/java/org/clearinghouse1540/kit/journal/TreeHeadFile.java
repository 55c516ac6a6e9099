package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The file in the data folder with all signed heads of the journal, one line each: size, root,
 * time, public key, signature. It reveals the removal of the last entries and their heads from the
 * database.
 */
public final class TreeHeadFile {
  /** The name of the file in the data folder. */
  public static final String NAME = "journal.heads";

  // More than the two longest lines.
  private static final int END = 2_048;

  private final Path file;

  private TreeHeadFile(Path file) {
    this.file = file;
  }

  /** The file of a data folder, which need not exist yet. */
  public static TreeHeadFile in(Path dataFolder) {
    return new TreeHeadFile(dataFolder.resolve(NAME));
  }

  /** Adds a head at the end, as a separate line also after a line that was cut by a full disk. */
  public void append(TreeHead head) {
    String line =
        String.join(
            " ",
            Long.toString(head.size()),
            head.root(),
            head.at().toString(),
            head.publicKey(),
            head.signature());
    try {
      Files.write(
          file,
          ((endsInALine() ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private boolean endsInALine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return true;
    }
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      content.seek(content.length() - 1);
      return content.read() == '\n';
    }
  }

  /** All heads in the order of signing; other lines are ignored. */
  public List<TreeHead> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().flatMap(line -> parse(line).stream()).toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The last head, from the end of the file; none if nothing was signed. */
  public Optional<TreeHead> last() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      content.seek(Math.max(0, content.length() - END));
      byte[] end = new byte[(int) Math.min(END, content.length())];
      content.readFully(end);
      return new String(end, StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> parse(line).stream())
          .reduce((before, after) -> after);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<TreeHead> parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 5 || !parts[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.parse(parts[2]);
      return Optional.of(new TreeHead(Long.parseLong(parts[0]), parts[1], at, parts[3], parts[4]));
    } catch (DateTimeParseException notAHead) {
      return Optional.empty();
    }
  }
}
