package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Lines of plans in the search: the State finds those of its latest edition, the Committee those
 * that were submitted, nobody else any.
 */
class PlanSearchTest {
  private static final String NOTHING = "0 records found";
  private static final String ONE = "1 record found";

  private final TestProgram program = TestProgram.get();
  private final String word = "planned" + System.nanoTime();

  private String found(Visitor reader, String question) {
    return reader.get("/search?q=" + question).body();
  }

  @Test
  void aLineIsFoundByItsStateAndAsSubmittedByTheCommittee() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 053");
    List<Visitor> others =
        List.of(
            program.person(Role.POINT_OF_CONTACT, "Example State 054"),
            program.person(Role.AGENCY, "Example State 053"),
            program.person(Role.ADMINISTRATOR, ""),
            program.person(Role.PROVIDER, "Example Provider"),
            Visitor.signedOut(program.address()));
    Visitor member = program.person(Role.MEMBER, "Example State 054");
    List<Visitor> committee = List.of(program.person(Role.EXPERT, ""), member);
    ExamplePlan plan = ExamplePlan.start(own, "Plan (invented)");
    assertThat(found(own, word)).contains(NOTHING);
    String line = plan.line(word + " of laws");
    assertThat(found(own, word)).contains(ONE, "href=\"" + line + "\"");
    committee.forEach(reader -> assertThat(found(reader, word)).contains(NOTHING));
    assertThat(plan.submit().statusCode()).isEqualTo(302);
    assertThat(own.get(plan.address() + "/shown").body()).doesNotContain("Example State 054");
    String submitted = "href=\"/plans/submitted/" + plan.id() + "#line-1\"";
    committee.forEach(reader -> assertThat(found(reader, word)).contains(ONE, submitted));
    assertThat(own.get(plan.address() + "/shown").body()).contains("Example State 054");
    others.forEach(reader -> assertThat(found(reader, word)).as(reader.name()).contains(NOTHING));
    plan.change(line, Map.of("action", "another action"));
    assertThat(found(own, word)).contains(NOTHING);
    committee.forEach(reader -> assertThat(found(reader, word)).contains(ONE));
    own.post(plan.address() + "/withdrawal", Map.of("document", "NV 2 (invented)"));
    committee.forEach(reader -> assertThat(found(reader, word)).contains(NOTHING));
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
