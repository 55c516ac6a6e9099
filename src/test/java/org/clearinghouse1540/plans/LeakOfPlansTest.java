package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/**
 * Plans in every outlet for every audience: one before its submission, one that was changed after
 * it, one that was withdrawn after the Committee had seen it.
 */
class LeakOfPlansTest {
  private static final String STATE = "Example State 051";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));
  private final Map<String, Visitor> audiences = new LinkedHashMap<>();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = program.person(Role.EXPERT, "");

  /** A plan with one line and a file that waits; all its texts begin with its mark. */
  private record Planted(ExamplePlan plan, String line, String mark) {}

  @Test
  void aPlanIsSeenByItsStateAndByTheCommitteeAsSubmitted() {
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("other State", program.person(Role.POINT_OF_CONTACT, "Example State 052"));
    audiences.put("agency", program.person(Role.AGENCY, STATE));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    Planted drafted = plant("1");
    Planted changed = plant("2");
    assertThat(changed.plan.submit().statusCode()).isEqualTo(302);
    changed.plan.change(changed.line, Map.of("action", "of " + changed.mark + "SZ here"));
    Planted withdrawn = plant("3");
    assertThat(withdrawn.plan.submit().statusCode()).isEqualTo(302);
    assertThat(marks(expert, withdrawn, true)).contains(withdrawn.mark + "WZ");
    own.post(withdrawn.plan.address() + "/withdrawal", Map.of("document", "NV 2 (invented)"));
    audiences.forEach(
        (name, visitor) -> {
          assertThat(marks(visitor, changed, true)).as(name).isEmpty();
          assertThat(marks(visitor, drafted, false)).as(name).isEmpty();
          assertThat(marks(visitor, withdrawn, false)).as(name).isEmpty();
        });
    assertThat(marks(expert, changed, true))
        .as("as submitted, on all pages")
        .contains(changed.mark + "WZ", changed.mark + "TZ")
        .doesNotContain(changed.mark + "SZ")
        .allMatch(mark -> mark.startsWith(changed.mark));
    assertThat(marks(expert, drafted, false)).isEmpty();
    assertThat(marks(expert, withdrawn, false)).isEmpty();
    System.out.println("leak worlds (plans): " + outlets.counts() + ", leaks: 0");
  }

  @Test
  void theSignInNameOfAnAgencyStaysWithItsState() {
    String state = "Example State 688";
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor named = program.person(Role.AGENCY, state);
    Visitor ended = program.person(Role.AGENCY, state);
    contact.post("/agencies/rename", Map.of("account", named.name(), "name", "Customs 688"));
    contact.post("/agencies/rename", Map.of("account", ended.name(), "name", "Health 688"));
    ExamplePlan plan = ExamplePlan.start(contact, "Plan 688");
    plan.change(plan.line("Step one"), Map.of("agency", named.name()));
    plan.change(plan.line("Step two"), Map.of("agency", ended.name()));
    Accounts accounts = program.bean(Accounts.class);
    ViewerDataSource.asProgram(
        () -> {
          RoleGrant other = new RoleGrant(Role.PROVIDER, "Example Provider 688");
          accounts.give(Actor.program(), ended.name(), other);
          accounts.take(Actor.program(), ended.name(), new RoleGrant(Role.AGENCY, state));
        });
    assertThat(plan.submit().statusCode()).isEqualTo(302);
    assertThat(expert.get("/plans/submitted/" + plan.id()).body())
        .contains("Customs 688", "Step two")
        .doesNotContain(named.name(), ended.name());
  }

  private Set<String> marks(Visitor visitor, Planted planted, boolean lists) {
    return outlets.marks(visitor, planted.plan.id(), planted.mark, lists);
  }

  private Planted plant(String number) {
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E" + number;
    outlets.plant(mark);
    ExamplePlan plan = ExamplePlan.start(own, mark + "TZ");
    String line = plan.line("of " + mark + "WZ here");
    String table = "sep=,\nAction,Lead\nof " + mark + "RZ here,X\n";
    assertThat(
            own.upload(
                    plan.address() + "/reading",
                    mark + "FZ.csv",
                    table.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(302);
    return new Planted(plan, line, mark);
  }

  @Test
  void aLineOfAJointProjectIsSeenByTheStatesWithWhichItIsSharedAlone() {
    Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 193");
    Visitor second = program.person(Role.POINT_OF_CONTACT, "Example State 194");
    Visitor third = program.person(Role.POINT_OF_CONTACT, "Example State 195");
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("third State", third);
    audiences.put("expert", expert);
    audiences.put("member", program.person(Role.MEMBER, "Example State 194"));
    audiences.put("secretariat", program.person(Role.SECRETARIAT, ""));
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E1";
    ExampleJointProject joint = ExampleJointProject.open(first, mark + "TZ", mark + "PZ");
    joint.join(second, "Example State 194");
    String line = joint.line(first, "of " + mark + "WZ here");
    assertThat(second.get(joint.address()).body()).doesNotContain(mark + "WZ");
    ExampleJointProject.share(first, line, 1);
    ExampleJointProject.change(first, line, 1, "of " + mark + "SZ here");
    assertThat(outlets.marks(second, joint.id(), mark))
        .containsOnly(mark + "TZ", mark + "PZ", mark + "WZ");
    requireClosed(joint.id(), mark);
    joint.invite("Example State 195");
    assertThat(outlets.marks(third, joint.id(), mark)).containsOnly(mark + "TZ", mark + "PZ");
    System.out.println("leak worlds (joint projects): " + outlets.counts() + ", leaks: 0");
  }

  private void requireClosed(long id, String mark) {
    audiences.forEach(
        (name, visitor) -> assertThat(outlets.marks(visitor, id, mark)).as(name).isEmpty());
  }
}
