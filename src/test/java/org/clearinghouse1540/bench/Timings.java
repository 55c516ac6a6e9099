package org.clearinghouse1540.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Durations of repeated work, in milliseconds. */
record Timings(List<Double> sorted) {

  /** Work that is timed. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  Timings {
    sorted = List.copyOf(sorted.stream().sorted().toList());
  }

  /** Work that is done once, without a rehearsal. */
  static Timings once(Work work) throws Exception {
    return of(1, 0, work);
  }

  /** Work that is done several times after a rehearsal of a quarter of them. */
  static Timings of(int times, Work work) throws Exception {
    return of(times, times / 4 + 3, work);
  }

  private static Timings of(int times, int rehearsals, Work work) throws Exception {
    for (int i = 0; i < rehearsals; i++) {
      work.run();
    }
    Double[] taken = new Double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    return new Timings(Arrays.asList(taken));
  }

  double p50() {
    return at(50);
  }

  double p95() {
    return at(95);
  }

  private double at(int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** A time in milliseconds for readers, with a sensible number of digits. */
  static String text(double milliseconds) {
    if (milliseconds >= 1000) {
      return String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
    }
    return String.format(Locale.ROOT, milliseconds < 1 ? "%.3f ms" : "%.1f ms", milliseconds);
  }
}
