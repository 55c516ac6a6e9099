package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/**
 * A plan in every outlet for every audience: before its submission, after it, after a change, and
 * after its withdrawal.
 */
class LeakOfPlansTest {
  private static final String STATE = "Example State 051";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));
  private final Map<String, Visitor> audiences = new LinkedHashMap<>();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aPlanIsSeenByItsStateAndByTheCommitteeAsSubmitted() {
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("other State", program.person(Role.POINT_OF_CONTACT, "Example State 052"));
    audiences.put("agency", program.person(Role.AGENCY, STATE));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E1";
    ExamplePlan plan = ExamplePlan.start(own, mark + "TZ");
    String line = plan.line("of " + mark + "WZ here");
    requireClosed(plan, mark, expert);
    requireClosed(plan, mark);
    assertThat(plan.submit().statusCode()).isEqualTo(302);
    plan.change(line, Map.of("action", "of " + mark + "SZ here"));
    assertThat(outlets.marks(expert, plan.id(), mark)).contains(mark + "WZ", mark + "TZ");
    assertThat(outlets.marks(expert, plan.id(), mark)).doesNotContain(mark + "SZ");
    requireClosed(plan, mark);
    own.post(plan.address() + "/withdrawal", Map.of("document", "NV 2 (invented)"));
    requireClosed(plan, mark, expert);
    requireClosed(plan, mark);
    System.out.println("leak worlds (plans): " + outlets.counts() + ", leaks: 0");
  }

  private void requireClosed(ExamplePlan plan, String mark) {
    audiences.forEach(
        (name, visitor) -> assertThat(outlets.marks(visitor, plan.id(), mark)).as(name).isEmpty());
  }

  private void requireClosed(ExamplePlan plan, String mark, Visitor visitor) {
    assertThat(outlets.marks(visitor, plan.id(), mark)).as(visitor.name()).isEmpty();
  }
}
