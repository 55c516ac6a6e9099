package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse1540.startup.JournalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cost of work on a journal of a million entries; prints, asserts nothing. */
class JournalBench {
  private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
  private static final Actor PERSON = new Actor("example person", "expert");

  @Test
  void prints(@TempDir Path folder) throws Exception {
    System.out.printf(Locale.ROOT, "heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    try (LargeJournal large = LargeJournal.start(folder.resolve("data"), ENTRIES)) {
      time("first signature of %,d entries".formatted(ENTRIES), () -> sign(large));
      write(large);
      time("next signature", () -> sign(large));
      pause(large);
      time("verify", () -> verify(large));
      Path file = folder.resolve("bundle.jsonl");
      time("export", () -> export(large, file));
      System.out.printf(Locale.ROOT, "bundle %d MB%n", Files.size(file) >> 20);
      time("verify of the bundle", () -> System.out.println(JournalBundle.check(file, "")));
    }
  }

  private static void sign(LargeJournal large) {
    large.journal().sign(large.key());
  }

  private static void write(LargeJournal large) {
    large
        .journal()
        .write(PERSON, Change.of("value set", "example/1").after(Map.of("value", "again")));
  }

  private static void verify(LargeJournal large) {
    System.out.println(
        JournalChecks.of(large.owner().plainSource(), Optional.of(large.key()))
            .run(java.util.List.of(), "")
            .journal());
  }

  private static void export(LargeJournal large, Path file) {
    try {
      large.export(file);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  // The longest time of a write while another thread signs without a pause, each with its own
  // connection: first the new entries, then all of them, as after a change of the key.
  private static void pause(LargeJournal large) throws Exception {
    try (SingleConnection writer = new SingleConnection(large);
        SingleConnection signer = new SingleConnection(large)) {
      print("alone", writes(writer, 200));
      CompletableFuture<Void> signing =
          CompletableFuture.runAsync(
              () -> {
                for (int time = 0; time < 200; time++) {
                  signer.journal(large.key()).sign(large.key());
                }
              });
      print("while new entries are signed", writes(writer, 200));
      signing.join();
      SigningKey other = SigningKey.create();
      CompletableFuture<Void> all =
          CompletableFuture.runAsync(() -> signer.journal(other).sign(other));
      List<Long> meanwhile = new ArrayList<>();
      while (!all.isDone()) {
        meanwhile.add(write(writer));
      }
      all.join();
      print("while all entries are read again", meanwhile);
      // The last head is of the key of this journal again.
      write(writer);
      sign(large);
    }
  }

  /** A connection that stays open, as those in the pool of the program do. */
  private record SingleConnection(LargeJournal large, SingleConnectionDataSource source)
      implements AutoCloseable {
    SingleConnection(LargeJournal large) throws SQLException {
      this(
          large, new SingleConnectionDataSource(large.owner().plainSource().getConnection(), true));
    }

    Journal journal(SigningKey key) {
      JdbcClient sql = JdbcClient.create(source);
      return new Journal(
          sql,
          new TransactionTemplate(new JdbcTransactionManager(source)),
          Clock.systemUTC(),
          new RowChanges(sql, () -> key));
    }

    @Override
    public void close() {
      source.destroy();
    }
  }

  private static List<Long> writes(SingleConnection writer, int count) {
    List<Long> times = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      times.add(write(writer));
    }
    return times;
  }

  private static long write(SingleConnection writer) {
    long start = System.nanoTime();
    writer
        .journal(writer.large().key())
        .write(PERSON, Change.of("value set", "example/1").after(Map.of("value", "again")));
    return System.nanoTime() - start;
  }

  private static void print(String when, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d writes %s: p50 %.1f, p95 %.1f, longest %.1f ms%n",
        sorted.size(),
        when,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 95 / 100) / 1e6,
        sorted.getLast() / 1e6);
  }

  private static void time(String name, Runnable work) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    long start = System.nanoTime();
    work.run();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%-40s %8.2f s, heap peak %d MB%n",
        name,
        (System.nanoTime() - start) / 1e9,
        peak >> 20);
  }
}
