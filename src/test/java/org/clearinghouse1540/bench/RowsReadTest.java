package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No kind of page reads more than it shows: what it reads, and how many statements it sends, does
 * not grow with records that are on other pages or that its reader may not see.
 */
class RowsReadTest {
  private static final int SMALL = 250;
  private static final int LARGE = 750;

  @Test
  void readsNoMoreThanItShows(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      PageWorld world = new PageWorld(program);
      Map<PageKind, Visitor> readers = new EnumMap<>(PageKind.class);
      for (PageKind kind : PageKind.values()) {
        readers.put(kind, kind.reader(program));
      }
      Map<PageKind, PageReads.Cost> small = costs(program, reads, readers, world, SMALL);
      Map<PageKind, PageReads.Cost> large = costs(program, reads, readers, world, LARGE);
      SoftAssertions all = new SoftAssertions();
      small.forEach(
          (kind, before) -> {
            PageReads.Cost after = Optional.ofNullable(large.get(kind)).orElseThrow();
            System.out.printf(
                Locale.ROOT,
                "%-22s rows %6d -> %6d, statements %4d -> %4d %s%n",
                kind.title(),
                before.rows(),
                after.rows(),
                before.statements(),
                after.statements(),
                after.more(before));
            all.assertThat(after.status()).as(kind.title()).isEqualTo(200);
            all.assertThat(after.rows())
                .as("rows of %s: %s", kind.title(), after.more(before))
                .isLessThan(before.rows() + kind.growth(LARGE - SMALL));
            all.assertThat(after.statements())
                .as("statements of " + kind.title())
                .isLessThanOrEqualTo(before.statements() + 2);
          });
      all.assertAll();
      assertThat(large).hasSameSizeAs(small);
    }
  }

  private static Map<PageKind, PageReads.Cost> costs(
      TestProgram program,
      PageReads reads,
      Map<PageKind, Visitor> readers,
      PageWorld world,
      int size) {
    world.grow(size);
    // The first reading of a page may compute values that are kept for the next ones.
    readers.forEach((kind, reader) -> reader.get(kind.address(program)));
    world.vacuum();
    Map<PageKind, PageReads.Cost> costs = new EnumMap<>(PageKind.class);
    readers.forEach(
        (kind, reader) -> {
          // In another language than at first: a public page would come from the cache.
          String address = kind.address(program);
          String read = address + (address.contains("?") ? "&" : "?") + "lang=fr";
          costs.put(kind, reads.cost(() -> reader.get(read).statusCode()));
        });
    return costs;
  }
}
