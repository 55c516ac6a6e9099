package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.bulk.ExamplePackets;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.junit.jupiter.api.Test;

/**
 * Reports in every outlet for every audience: one that was never published, and one that was
 * withdrawn after visitors had seen it.
 */
class LeakOfReportsTest {
  private static final String STATE = "Example State 151";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));

  @Test
  void aReportIsSeenByItsStateAndTheCommitteeAndByOthersOnlyWhilePublished() {
    Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor visitor = Visitor.signedOut(program.address());
    Map<String, Visitor> others = new LinkedHashMap<>();
    others.put("visitor", visitor);
    others.put("other State", program.person(Role.POINT_OF_CONTACT, "Example State 567"));
    others.put("agency", program.person(Role.AGENCY, STATE));
    others.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    others.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    String kept = mark("1");
    long restricted = number(send(own, kept));
    EditedSheet packet = new EditedSheet(own.bytes("/reports/draft/packet/file?in=en").body());
    packet.type("report-2017", 1, 4, "Draft " + kept + "DZ");
    ExamplePackets.take(own, "/reports/draft/packet", packet);
    String shown = mark("2");
    String report = send(own, shown);
    long published = number(report);
    own.post(report + "/publication", Map.of("document", "NV 1 (invented)"));
    assertThat(outlets.marks(visitor, published, shown)).contains(shown + "TZ", shown + "WZ");
    own.post(report + "/withdrawal", Map.of("document", "NV 2 (invented)"));
    others.forEach(
        (name, who) -> {
          assertThat(outlets.marks(who, restricted, kept)).as(name).isEmpty();
          assertThat(outlets.marks(who, published, shown, false)).as(name).isEmpty();
        });
    Visitor expert = program.person(Role.EXPERT, "");
    assertThat(outlets.marks(expert, restricted, kept))
        .contains(kept + "TZ")
        .doesNotContain(kept + "DZ");
    System.out.println("leak worlds (reports): " + outlets.counts() + ", leaks: 0");
  }

  private String mark(String number) {
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E" + number;
    outlets.plant(mark);
    return mark;
  }

  private static String send(Visitor own, String mark) {
    return ExampleReport.send(
        own, Map.of("title", "of " + mark + "TZ"), "Text " + mark + "WZ here");
  }

  private static long number(String report) {
    return Long.parseLong(report.replaceAll("\\D", ""));
  }
}
