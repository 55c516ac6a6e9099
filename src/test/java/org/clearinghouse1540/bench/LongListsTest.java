package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Paging;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of 1,500 events are pages of a limited size, which send as many statements as of 150. */
class LongListsTest {
  private static final int FEW = 150;
  private static final int MANY = 1_500;
  private static final int MOST_BYTES = 250_000;
  private static final List<String> LISTS =
      List.of("/events", "/events?q=workshop", "/events?page=9", "/public/events");

  /** The size of a page, and the number of its lines and statements. */
  private record PageCost(int bytes, int lines, int statements) {}

  @Test
  void aListOfManyEventsIsAPageOfALimitedSize(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      PageWorld world = new PageWorld(program);
      Visitor expert = program.person(Role.EXPERT, "");
      Map<String, PageCost> few = costs(world, reads, expert, FEW);
      Map<String, PageCost> many = costs(world, reads, expert, MANY);
      System.out.println("lists of " + FEW + " events " + few);
      System.out.println("lists of " + MANY + " events " + many);
      many.forEach(
          (list, cost) -> {
            PageCost before = few.getOrDefault(list, new PageCost(0, 0, 0));
            assertThat(cost.lines()).as(list).isBetween(1, Paging.LINES);
            assertThat(cost.bytes()).as(list).isLessThan(MOST_BYTES);
            assertThat(cost.statements())
                .as(list)
                .isPositive()
                .isLessThanOrEqualTo(before.statements() + 2);
          });
      assertThat(many).hasSameSizeAs(LISTS);
    }
  }

  private static Map<String, PageCost> costs(
      PageWorld world, PageReads reads, Visitor expert, int size) {
    world.grow(size);
    LISTS.forEach(expert::get);
    world.vacuum();
    Map<String, PageCost> costs = new TreeMap<>();
    for (String list : LISTS) {
      // In another language than at first: a public page would come from the cache.
      String address = list + (list.contains("?") ? "&" : "?") + "lang=fr";
      PageReads.Cost cost = reads.cost(() -> expert.get(address).statusCode());
      assertThat(cost.status()).as(list).isEqualTo(200);
      String body = expert.get(address).body();
      Document page = Jsoup.parse(body);
      costs.put(
          list,
          new PageCost(
              body.getBytes(StandardCharsets.UTF_8).length,
              page.select("main tbody tr, main ul > li:has(a[href*=/events/])").size(),
              cost.statements()));
    }
    return costs;
  }
}
