package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        new JournalCheck(large.owner().plainSource(), Optional.of(large.key()))
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

  // The longest time of a write while another thread signs without a pause.
  private static void pause(LargeJournal large) throws Exception {
    long[] alone = writes(large);
    CompletableFuture<Void> signing =
        CompletableFuture.runAsync(
            () -> {
              for (int time = 0; time < 200; time++) {
                sign(large);
              }
            });
    long[] meanwhile = writes(large);
    signing.join();
    System.out.printf(
        Locale.ROOT,
        "write p50/max alone %.1f/%.1f ms, while signing %.1f/%.1f ms%n",
        alone[alone.length / 2] / 1e6,
        alone[alone.length - 1] / 1e6,
        meanwhile[meanwhile.length / 2] / 1e6,
        meanwhile[meanwhile.length - 1] / 1e6);
  }

  private static long[] writes(LargeJournal large) {
    long[] times = new long[100];
    for (int at = 0; at < times.length; at++) {
      long start = System.nanoTime();
      write(large);
      times[at] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(times);
    return times;
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
