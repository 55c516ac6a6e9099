package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** A contact in every outlet: its State, the secretariat and the experts see it, nobody else. */
class LeakOfContactsTest {
  private static final String STATE = "Example State 063";
  private static final String OTHER = "Example State 064";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));

  @Test
  void aContactIsSeenByItsStateTheSecretariatAndTheExpertsAlone() {
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    Visitor mission = program.person(Role.MISSION, STATE);
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E1";
    ExampleContacts.name(
        secretariat,
        STATE,
        mark + "OZ",
        Map.of("person", mark + "PZ", "remarks", mark + "RZ", "reference", mark + "NZ"));
    long id = ExampleContacts.number(program, mark + "OZ");
    mission.post("/contacts/" + id + "/handover", Map.of("words", mark + "HZ"));
    mission.post(
        "/contacts/" + id + "/courses",
        Map.of("id", "0", "course", mark + "CZ", "stage", "nominated"));

    Map<String, Visitor> audiences = new LinkedHashMap<>();
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("other State", program.person(Role.POINT_OF_CONTACT, OTHER));
    audiences.put("other mission", program.person(Role.MISSION, OTHER));
    audiences.put("agency", program.person(Role.AGENCY, STATE));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    audiences.put("member", program.person(Role.MEMBER, OTHER));
    audiences.put("chair", program.person(Role.CHAIR, ""));
    audiences.put("coordinator", program.person(Role.COORDINATOR, OTHER));
    audiences.forEach(
        (name, visitor) -> assertThat(outlets.marks(visitor, id, mark)).as(name).isEmpty());

    assertThat(outlets.marks(program.person(Role.EXPERT, ""), id, mark))
        .contains(mark + "PZ", mark + "RZ", mark + "NZ", mark + "CZ")
        .doesNotContain(mark + "HZ");
    assertThat(outlets.marks(mission, id, mark)).contains(mark + "PZ", mark + "HZ");
    System.out.println("leak worlds (contacts): " + outlets.counts() + ", leaks: 0");
  }
}
