package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** Failures that end by themselves, and others. */
class DatabaseFailuresTest {
  @Test
  void aDatabaseThatIsAwayForAMomentIsNoDefect() {
    assertThat(DatabaseFailures.isUnavailable(new SQLTransientConnectionException("no connection")))
        .isTrue();
    assertThat(DatabaseFailures.isUnavailable(caused(new SQLException("reset", "08006")))).isTrue();
    assertThat(DatabaseFailures.isUnavailable(caused(new SQLException("ends", "57P01")))).isTrue();
  }

  @Test
  void aTransactionThatCannotBeUndoneBecauseItsConnectionIsClosedIsNoDefect() {
    SQLException closed = new SQLException("Connection is closed");
    assertThat(
            DatabaseFailures.isUnavailable(
                new TransactionSystemException("JDBC rollback failed", closed)))
        .isTrue();
    assertThat(DatabaseFailures.isUnavailable(caused(closed))).isFalse();
  }

  @Test
  void aTransactionThatStoodInTheWayOfAnotherCanBeTriedAgain() {
    assertThat(DatabaseFailures.isUnavailable(caused(new SQLException("deadlock", "40P01"))))
        .isTrue();
    assertThat(DatabaseFailures.isUnavailable(caused(new SQLException("serialize", "40001"))))
        .isTrue();
  }

  @Test
  void aWrongStatementIsADefect() {
    SQLException wrong = new SQLException("syntax error", "42601");
    assertThat(DatabaseFailures.isUnavailable(caused(wrong))).isFalse();
    assertThat(
            DatabaseFailures.isUnavailable(
                new TransactionSystemException("JDBC commit failed", wrong)))
        .isFalse();
  }

  private static Throwable caused(SQLException cause) {
    return new IllegalStateException(cause);
  }
}
