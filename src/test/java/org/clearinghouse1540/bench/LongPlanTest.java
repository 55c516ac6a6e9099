package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan with 500 lines: its pages send as many statements as those of a short one. */
class LongPlanTest {
  @Test
  void aPlanWithManyLinesOpensLikeAShortOne() throws Exception {
    try (TestProgram program =
            TestProgram.start(
                Files.createTempDirectory("clearinghouse-plan"), TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 001");
      String plan =
          state
              .post("/plans", Map.of("title", "Example plan"))
              .headers()
              .firstValue("Location")
              .orElseThrow()
              .replaceFirst("^https?://[^/]+", "");
      String id = plan.replaceAll("\\D", "");
      for (String page : new String[] {"", "/timeline", "/lines/3"}) {
        fill(program, id, 100);
        PageReads.Cost before = cost(reads, state, plan + page);
        fill(program, id, 500);
        PageReads.Cost after = cost(reads, state, plan + page);
        System.out.printf(
            "plan%-10s rows %d -> %d, statements %d -> %d%n",
            page, before.rows(), after.rows(), before.statements(), after.statements());
        assertThat(after.statements()).as(page).isLessThanOrEqualTo(before.statements() + 2);
        assertThat(after.rows()).as(page).isLessThan(before.rows() + 1_700);
        assertThat(state.get(plan).body()).contains("Lines: 500");
      }
    }
  }

  private static PageReads.Cost cost(PageReads reads, Visitor state, String page) {
    state.get(page);
    PageReads.Cost cost = reads.cost(() -> state.get(page).statusCode());
    assertThat(cost.status()).as(page).isEqualTo(200);
    return cost;
  }

  private static void fill(TestProgram program, String plan, int lines) {
    JdbcClient owner = JdbcClient.create(program.owner().plainSource());
    owner.sql("delete from plans_line").update();
    owner
        .sql(
            """
            insert into plans_line (plan_id, state, number, fields, action, begins, ends, changed_by)
            select cast(:plan as bigint), 'Example State 001', n, array['op2.use framework.nw'],
              'Example action ' || n, '2027', '2028', 'test'
            from generate_series(1, :lines) n
            """)
        .param("plan", plan)
        .param("lines", lines)
        .update();
    owner.sql("analyze plans_line").update();
  }
}
