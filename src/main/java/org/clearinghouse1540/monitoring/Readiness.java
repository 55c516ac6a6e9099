package org.clearinghouse1540.monitoring;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the program can answer requests: it is not starting or shutting down, its database
 * answers within a short time, and all migrations are done. However often it is asked, the database
 * is asked at most once a second, and never twice at the same time.
 */
@Component
final class Readiness {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final BooleanSupplier traffic;
  private final BooleanSupplier migrations;
  private final BooleanSupplier database;
  private final Duration longest;
  private boolean migrated;
  private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);
  private long asked = System.nanoTime() - KEPT.toNanos();

  /** The findings; the program is ready if all are true. */
  record Findings(boolean traffic, boolean migrations, boolean database) {
    boolean isReady() {
      return traffic && migrations && database;
    }
  }

  @Autowired
  Readiness(ApplicationAvailability availability, Flyway flyway, JdbcClient sql) {
    this(
        () -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC,
        () -> flyway.info().pending().length == 0,
        () ->
            ViewerDataSource.as(
                "program", () -> sql.sql("select 1").query(Integer.class).single() == 1),
        LONGEST);
  }

  /** Asks these sources; the database has this time to answer. */
  Readiness(
      BooleanSupplier traffic,
      BooleanSupplier migrations,
      BooleanSupplier database,
      Duration longest) {
    this.traffic = traffic;
    this.migrations = migrations;
    this.database = database;
    this.longest = longest;
  }

  Findings state() {
    boolean answers = answers(current());
    return new Findings(traffic.getAsBoolean(), migrated(), answers);
  }

  private synchronized boolean migrated() {
    return migrated;
  }

  // A question without an answer is not asked again: its thread may wait for the database.
  private synchronized CompletableFuture<Boolean> current() {
    if (answer.isDone() && System.nanoTime() - asked >= KEPT.toNanos()) {
      asked = System.nanoTime();
      CompletableFuture<Boolean> next = new CompletableFuture<>();
      Thread.ofVirtual().name("readiness").start(() -> next.complete(ask()));
      answer = next;
    }
    return answer;
  }

  private boolean ask() {
    try {
      boolean answered = database.getAsBoolean();
      if (answered && !migrated() && migrations.getAsBoolean()) {
        synchronized (this) {
          migrated = true;
        }
      }
      return answered;
    } catch (RuntimeException unavailable) {
      return false;
    }
  }

  private boolean answers(CompletableFuture<Boolean> asked) {
    try {
      return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unavailable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
