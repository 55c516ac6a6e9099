package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** Documents and laws in every outlet: the Committee sees them, nobody else. */
class LeakOfRegistersTest {
  private static final String STATE = "Example State 160";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));

  @Test
  void documentsAndLawsAreSeenByTheCommitteeAlone() {
    Visitor expert = program.person(Role.EXPERT, "");
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E2";
    long document =
        enter(
            expert,
            "documents",
            Map.of(
                "symbol",
                "S/" + mark + "SZ",
                "title",
                mark + "TZ",
                "kind",
                "letter",
                "origin",
                "state"));
    expert.upload(
        "/cited/" + document + "/versions?version-language=en",
        "text.txt",
        (mark + "VZ").getBytes(StandardCharsets.UTF_8));
    long law =
        enter(
            expert,
            "laws",
            Map.of("state", STATE, "title", mark + "LZ", "kind", "act", "number", mark + "NZ"));
    expert.post(
        "/cited/" + law + "/articles",
        Map.of("article-number", "4", "article-language", "en", "words", mark + "AZ"));

    Map<String, Visitor> audiences = new LinkedHashMap<>();
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("own State", program.person(Role.POINT_OF_CONTACT, STATE));
    audiences.put("other State", program.person(Role.MISSION, "Example State 066"));
    audiences.put("agency", program.person(Role.AGENCY, STATE));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    audiences.forEach(
        (name, visitor) -> {
          assertThat(outlets.marks(visitor, document, mark)).as(name).isEmpty();
          assertThat(outlets.marks(visitor, law, mark, false)).as(name).isEmpty();
        });
    Visitor member = program.person(Role.MEMBER, "Example State 066");
    assertThat(outlets.marks(member, document, mark)).contains(mark + "TZ");
    assertThat(outlets.marks(member, law, mark, false))
        .contains(mark + "LZ", mark + "NZ", mark + "AZ");
    System.out.println("leak worlds (registers): " + outlets.counts() + ", leaks: 0");
  }

  private static long enter(Visitor expert, String register, Map<String, String> fields) {
    String address =
        expert
            .post("/registers/" + register, fields)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return Long.parseLong(address.replaceFirst(".*/cited/", ""));
  }
}
