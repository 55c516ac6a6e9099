package org.clearinghouse1540.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.clearinghouse1540.desk.TaskMailer;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.monitoring.InstallationFigures.DatabaseFigures;
import org.clearinghouse1540.operation.BackupHistory;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Component;

/**
 * The metrics of the program itself. The database is read once for each {@link #refresh}; a figure
 * that is not known is not a number, never zero.
 */
@Component
final class ProgramMetrics implements MeterBinder {
  private static final String NAME = "clearinghouse.";

  private final InstallationFigures figures;
  private final Schedule schedule;
  private final TaskMailer tasks;
  private final Sources sources;
  private volatile Optional<DatabaseFigures> database = Optional.empty();

  ProgramMetrics(
      InstallationFigures figures, Schedule schedule, TaskMailer tasks, Sources sources) {
    this.figures = figures;
    this.schedule = schedule;
    this.tasks = tasks;
    this.sources = sources;
  }

  /** Parts of the program that count by themselves. */
  @Component
  record Sources(OpenSessions sessions, SecurityLog security, DataSource pool, Settings settings) {
    BackupHistory history() {
      return BackupHistory.in(settings.dataFolder());
    }
  }

  /** Reads the figures of the database again. */
  void refresh() {
    database = figures.database();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bindDatabase(registry);
    bindPool(registry);
    schedule.list().forEach(task -> bindTask(registry, task.name()));
    gauge(
        registry,
        "tasks.waiting",
        "Tasks of the accounts with a mailbox, at the last run of the job task mail",
        () -> number(tasks.waiting()));
    gauge(
        registry,
        "journal.signed.entries",
        "Entries of the journal under the last signature",
        () -> figures.head().map(head -> (double) head.size()).orElse(Double.NaN));
    gauge(
        registry,
        "journal.signature.timestamp.seconds",
        "Time of the last signature of the journal",
        () -> seconds(figures.head().map(TreeHead::at)));
    backup(registry, "backup.written.timestamp.seconds", "Time of the last backup", true);
    backup(registry, "restore.tested.timestamp.seconds", "Time of the last tested restore", false);
    gauge(registry, "sessions", "Open sessions", () -> sources.sessions().open());
    for (SecurityEvent event : SecurityEvent.values()) {
      FunctionCounter.builder(NAME + "security.events", sources.security(), log -> log.count(event))
          .description("Events of the security log; too-many-attempts are refusals of a rate limit")
          .tag("event", event.key())
          .register(registry);
    }
  }

  private void backup(MeterRegistry registry, String metric, String description, boolean written) {
    BackupHistory history = sources.history();
    gauge(
        registry,
        metric,
        description,
        () ->
            seconds(
                (written ? history.lastBackup() : history.last(BackupHistory.Kind.RESTORE_TESTED))
                    .map(BackupHistory.BackupEvent::at)));
  }

  private void bindDatabase(MeterRegistry registry) {
    gauge(registry, "database.size.bytes", "Size of the database", of(DatabaseFigures::size));
    gauge(
        registry,
        "outbox.waiting",
        "Messages that wait to be sent",
        of(found -> found.outbox().waiting()));
    gauge(
        registry,
        "outbox.rejected",
        "Waiting messages that the mail server rejected at least once",
        of(found -> found.outbox().rejected()));
    gauge(
        registry,
        "outbox.given.up",
        "Messages that are not tried any more",
        of(found -> found.outbox().givenUp()));
    gauge(
        registry,
        "silence.unconfirmed",
        "Silence periods whose last day a person has to confirm",
        of(DatabaseFigures::silence));
    gauge(registry, "journal.entries", "Entries of the journal", of(DatabaseFigures::entries));
  }

  private Supplier<Number> of(ToDoubleFunction<DatabaseFigures> figure) {
    return () -> database.stream().mapToDouble(figure).findFirst().orElse(Double.NaN);
  }

  private void bindPool(MeterRegistry registry) {
    gauge(
        registry,
        "pool.active",
        "Connections in use",
        pool(HikariPoolMXBean::getActiveConnections));
    gauge(
        registry,
        "pool.idle",
        "Connections not in use",
        pool(HikariPoolMXBean::getIdleConnections));
    gauge(
        registry,
        "pool.pending",
        "Threads that wait for a connection",
        pool(HikariPoolMXBean::getThreadsAwaitingConnection));
  }

  private Supplier<Number> pool(Function<HikariPoolMXBean, Integer> figure) {
    return () -> {
      try {
        return Optional.ofNullable(
                sources.pool().unwrap(HikariDataSource.class).getHikariPoolMXBean())
            .<Number>map(figure)
            .orElse(Double.NaN);
      } catch (SQLException noPool) {
        return Double.NaN;
      }
    };
  }

  private void bindTask(MeterRegistry registry, String name) {
    task(
        registry,
        name,
        "job.last.run.timestamp.seconds",
        "Beginning of the last run of a job",
        state -> seconds(state.last()));
    task(
        registry,
        name,
        "job.last.duration.seconds",
        "Duration of the last run of a job",
        state -> state.duration().map(Duration::toNanos).map(n -> n / 1e9).orElse(Double.NaN));
    counter(registry, name, "job.runs", "Runs of a job since the start", TaskState::runs);
    counter(
        registry,
        name,
        "job.failures",
        "Failed runs of a job since the start",
        TaskState::failures);
  }

  private void task(
      MeterRegistry registry,
      String name,
      String metric,
      String description,
      ToDoubleFunction<TaskState> figure) {
    Gauge.builder(NAME + metric, schedule, all -> of(all, name, figure))
        .description(description)
        .tag("job", name)
        .register(registry);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String metric,
      String description,
      ToDoubleFunction<TaskState> figure) {
    FunctionCounter.builder(NAME + metric, schedule, all -> of(all, name, figure))
        .description(description)
        .tag("job", name)
        .register(registry);
  }

  private static double of(Schedule all, String name, ToDoubleFunction<TaskState> figure) {
    return all.list().stream()
        .filter(state -> state.name().equals(name))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void gauge(
      MeterRegistry registry, String metric, String description, Supplier<Number> figure) {
    Gauge.builder(NAME + metric, figure).description(description).register(registry);
  }

  private static double number(OptionalLong figure) {
    return figure.isPresent() ? figure.getAsLong() : Double.NaN;
  }

  private static double seconds(Optional<Instant> moment) {
    return moment.map(at -> at.toEpochMilli() / 1e3).orElse(Double.NaN);
  }
}
