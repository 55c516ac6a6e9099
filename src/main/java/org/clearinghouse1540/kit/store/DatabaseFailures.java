package org.clearinghouse1540.kit.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that end by themselves, such as a restart of the database, from defects. */
public final class DatabaseFailures {
  // Classes of SQLSTATE: connection, resources such as the disk, operator, input and output; and
  // two transactions that waited for each other, of which one was undone.
  private static final List<String> PASSING = List.of("08", "53", "57", "58", "40001", "40P01");

  // Characters outside the encoding, in a text or escaped in JSON.
  private static final List<String> UNSTORABLE = List.of("22021", "22P05");

  private DatabaseFailures() {}

  /** Whether the database could not do something at the moment, and can do it later. */
  public static boolean isUnavailable(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLTransientConnectionException
          || isUndoneWithoutConnection(cause)
          || cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Whether a text has characters that the database cannot store, such as NUL. */
  public static boolean isUnstorableText(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql
          && UNSTORABLE.contains(Optional.ofNullable(sql.getSQLState()).orElse(""))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  // The pool gives no SQLSTATE where a transaction cannot be undone since its connection is closed.
  private static boolean isUndoneWithoutConnection(Throwable cause) {
    return cause instanceof TransactionSystemException
        && cause.getCause() instanceof SQLException closed
        && closed.getSQLState() == null;
  }

  private static boolean isPassing(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return PASSING.stream().anyMatch(state::startsWith);
  }
}
