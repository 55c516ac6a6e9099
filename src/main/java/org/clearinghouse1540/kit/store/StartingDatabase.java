package org.clearinghouse1540.kit.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is starting up, starting again or still ending. */
final class StartingDatabase {
  // SQLSTATE: it starts or ends; ended by an operator or a crash; no connection.
  private static final List<String> STARTING = List.of("57P03", "57P01", "57P02", "08");
  private static final long PAUSE = 100;
  private static final Logger LOG = LoggerFactory.getLogger(StartingDatabase.class);

  private StartingDatabase() {}

  /**
   * Repeats steps, which can be repeated, until the database accepts them.
   *
   * @param limit no try begins later than this
   * @param refusal the reason to give then
   * @throws BadInput the refusal
   */
  static <T> T await(Duration limit, Supplier<T> steps, Supplier<BadInput> refusal) {
    long until = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return steps.get();
      } catch (RuntimeException failed) {
        if (!isStarting(failed)) {
          throw failed;
        }
        LOG.debug("the database does not accept connections yet", failed);
        if (System.nanoTime() > until || !pause()) {
          throw refusal.get();
        }
      }
    }
  }

  /** Whether the database refused since it starts, starts again or ends. */
  private static boolean isStarting(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        return STARTING.stream().anyMatch(state::startsWith);
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
