package org.clearinghouse1540.kit.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.LineFile;

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

  private final LineFile file;

  private TreeHeadFile(LineFile file) {
    this.file = file;
  }

  /** The file of a data folder, which need not exist yet. */
  public static TreeHeadFile in(Path dataFolder) {
    return new TreeHeadFile(new LineFile(dataFolder.resolve(NAME)));
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
    file.add(line);
  }

  /** All heads in the order of signing; other lines are ignored. */
  public List<TreeHead> read() {
    return heads(file.all()).toList();
  }

  /** The last head, from the end of the file; none if nothing was signed. */
  public Optional<TreeHead> last() {
    return heads(file.last(END)).reduce((before, after) -> after);
  }

  private static Stream<TreeHead> heads(List<String> lines) {
    return lines.stream().flatMap(line -> parse(line).stream());
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
