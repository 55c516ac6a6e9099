package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** Lines of plans in the search: the State finds those of its latest edition, nobody else any. */
class PlanSearchTest {
  private static final String NOTHING = "0 records found";
  private static final String ONE = "1 record found";

  private final TestProgram program = TestProgram.get();
  private final String word = "planned" + System.nanoTime();

  private String found(Visitor reader, String question) {
    return reader.get("/search?q=" + question).body();
  }

  @Test
  void aLineIsFoundByItsStateAloneAlsoAfterTheSubmission() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 053");
    List<Visitor> others =
        List.of(
            program.person(Role.POINT_OF_CONTACT, "Example State 054"),
            program.person(Role.AGENCY, "Example State 053"),
            program.person(Role.EXPERT, ""),
            program.person(Role.MEMBER, ""),
            Visitor.signedOut(program.address()));
    ExamplePlan plan = ExamplePlan.start(own, "Plan (invented)");
    assertThat(found(own, word)).contains(NOTHING);
    String line = plan.line(word + " of laws");
    assertThat(found(own, word)).contains(ONE, "href=\"" + line + "\"");
    assertThat(plan.submit().statusCode()).isEqualTo(302);
    others.forEach(reader -> assertThat(found(reader, word)).as(reader.name()).contains(NOTHING));
    plan.change(line, Map.of("action", "another action"));
    assertThat(found(own, word)).contains(NOTHING);
  }

  @Test
  void aRevisedPlanIsFoundInItsLatestEditionOnly() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 055");
    ExamplePlan plan = ExamplePlan.start(own, word);
    plan.line("Example action");
    own.post(plan.address() + "/revision", Map.of());
    assertThat(found(own, word)).contains("2 records found").doesNotContain(plan.address() + "\"");
  }
}
