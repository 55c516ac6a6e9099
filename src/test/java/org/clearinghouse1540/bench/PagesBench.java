package org.clearinghouse1540.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of each kind of page in worlds of growing size; prints, asserts nothing. */
class PagesBench {
  private static final List<Integer> SIZES =
      Stream.of(System.getProperty("sizes", "200,2000,20000").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final int TIMES = Integer.getInteger("times", 30);

  @Test
  void prints(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      PageWorld world = new PageWorld(program);
      Map<PageKind, Visitor> readers = new EnumMap<>(PageKind.class);
      for (PageKind kind : PageKind.values()) {
        readers.put(kind, kind.reader(program));
      }
      for (int size : SIZES) {
        world.grow(size);
        readers.forEach(
            (kind, reader) -> {
              String address = kind.address(program);
              System.out.printf(
                  Locale.ROOT,
                  "%6d records  %-22s p50 %8.1f ms%n",
                  size,
                  kind.title(),
                  median(() -> reader.get(address)));
            });
      }
    }
  }

  // Public pages are kept after their first answer, as they are for visitors.
  private static double median(Runnable page) {
    for (int time = 0; time < 3; time++) {
      page.run();
    }
    double[] times = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      long start = System.nanoTime();
      page.run();
      times[time] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }
}
