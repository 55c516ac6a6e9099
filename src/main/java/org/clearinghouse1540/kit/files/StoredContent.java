package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a large value of the database in parts, so that it is never in memory as a whole. */
public final class StoredContent {
  private static final int PART = 512 * 1024;

  private StoredContent() {}

  /** A part of a value; the statement belongs to the owner of its table. */
  public interface Parts {
    /** The bytes from this one, counted from 1; nothing if there is no such row. */
    Optional<byte[]> part(int from, int count);
  }

  /**
   * Copies a value into a temporary content.
   *
   * @param seen receives each part, such as for a digest
   * @return nothing if there is no such row
   */
  public static Optional<TemporaryContent> read(Parts parts, Consumer<byte[]> seen) {
    try {
      Optional<byte[]> part = parts.part(1, PART);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      byte[] first = part.get();
      return Optional.of(TemporaryContent.filled(content -> copy(first, parts, seen, content)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void copy(
      byte[] first, Parts parts, Consumer<byte[]> seen, TemporaryContent content)
      throws IOException {
    Optional<byte[]> part = Optional.of(first);
    while (part.isPresent() && part.get().length > 0) {
      seen.accept(part.get());
      content.write(part.get());
      part =
          part.get().length < PART
              ? Optional.empty()
              : parts.part(Math.toIntExact(content.length() + 1), PART);
    }
  }

  /** A value as a whole, read in parts; nothing if there is no such row. */
  public static Optional<byte[]> bytes(Parts parts) {
    return read(parts, part -> {})
        .map(
            content -> {
              try (content) {
                return content.bytes();
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
  }
}
