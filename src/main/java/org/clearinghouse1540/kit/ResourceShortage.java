package org.clearinghouse1540.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Tells failures for which the machine has no file handle, process or space left from defects. */
public final class ResourceShortage {
  private static final String NO_CAPACITY = "no capacity for another answer";

  // The messages of the operating system, which Java passes on without a type.
  private static final List<String> MESSAGES =
      List.of(
          "Too many open files",
          "No space left on device",
          "Disk quota exceeded",
          "Resource temporarily unavailable",
          NO_CAPACITY);

  // The class of SQLSTATE for resources, such as the disk of the database.
  private static final String RESOURCES = "53";

  private ResourceShortage() {}

  /** The failure of an answer for which the program has no capacity until others were sent. */
  public static IOException noCapacity() {
    return new IOException(NO_CAPACITY);
  }

  /** Whether a failure ends by itself when the machine has what was missing. */
  public static boolean isCauseOf(Throwable failure) {
    Optional<Throwable> cause = Optional.of(failure);
    for (int depth = 0; cause.isPresent() && depth < 20; depth++) {
      Throwable found = cause.get();
      String message = Optional.ofNullable(found.getMessage()).orElse("");
      if (found instanceof IOException && MESSAGES.stream().anyMatch(message::contains)
          || found instanceof SQLException sql && isShortage(sql)) {
        return true;
      }
      cause = Optional.ofNullable(found.getCause());
    }
    return false;
  }

  /** The refusal of a file that cannot be written, or the failure if the machine has no space. */
  public static RuntimeException or(BadInput refusal, IOException failure) {
    return isCauseOf(failure) ? new UncheckedIOException(failure) : refusal;
  }

  private static boolean isShortage(SQLException failure) {
    return Optional.ofNullable(failure.getSQLState()).orElse("").startsWith(RESOURCES);
  }
}
