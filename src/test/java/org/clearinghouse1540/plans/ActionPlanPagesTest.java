package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** The action plans of the reference table, in the database and on the profile of their State. */
class ActionPlanPagesTest {
  private final TestProgram program = TestProgram.get();
  private final ActionPlans plans = program.bean(ActionPlans.class);

  private List<ActionPlan> listed(String state) {
    return ViewerDataSource.as("program", () -> plans.listOfState(state));
  }

  @Test
  void eachPlanOfTheTableIsOnTheProfileOfItsState() {
    Visitor expert = program.person(Role.EXPERT, "");
    List<Table.Row> rows = Table.fromData("plans/data/vnap.csv").rows();
    assertThat(rows).isNotEmpty();
    for (String state : rows.stream().map(row -> row.get("iso3")).collect(Collectors.toSet())) {
      List<ActionPlan> found = listed(state);
      assertThat(found)
          .extracting(ActionPlan::status)
          .containsExactlyElementsOf(
              rows.stream()
                  .filter(row -> row.get("iso3").equals(state))
                  .map(row -> row.get("status"))
                  .toList());
      String page = expert.get("/states/" + state).body();
      for (ActionPlan plan : found) {
        assertThat(page).as(state).contains(plan.address().replace("&", "&amp;"));
      }
    }
  }

  @Test
  void aSecondLoadAddsNothing() {
    int before = program.count("select count(*) from plans_plan");
    ViewerDataSource.asProgram(plans::load);
    assertThat(program.count("select count(*) from plans_plan")).isEqualTo(before);
    assertThat(listed("Example State 001")).isEmpty();
  }
}
