package org.clearinghouse1540.kit.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells failures for which the machine has no file handle, process or space left from defects. */
final class ResourceShortage {
  // The messages of the operating system, which Java passes on without a type.
  private static final List<String> MESSAGES =
      List.of(
          "Too many open files",
          "No space left on device",
          "Disk quota exceeded",
          "Resource temporarily unavailable");

  private ResourceShortage() {}

  /** Whether a failure ends by itself when the machine has what was missing. */
  static boolean isCauseOf(Throwable failure) {
    Optional<Throwable> cause = Optional.of(failure);
    for (int depth = 0; cause.isPresent() && depth < 20; depth++) {
      Throwable found = cause.get();
      String message = Optional.ofNullable(found.getMessage()).orElse("");
      if (found instanceof IOException && MESSAGES.stream().anyMatch(message::contains)) {
        return true;
      }
      cause = Optional.ofNullable(found.getCause());
    }
    return false;
  }
}
