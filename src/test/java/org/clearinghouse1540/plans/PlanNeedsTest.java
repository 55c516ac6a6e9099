package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.DeliveryKind;
import org.clearinghouse1540.deliveries.DeliveryStatus;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** A line that a State cannot meet alone becomes a need, and shows what was delivered for it. */
class PlanNeedsTest {
  private static final String STATE = "Example State 033";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final String mark = "mark" + System.nanoTime();

  @Test
  void aLineBecomesANeedLinkedBothWaysAndADeliveryIsShown() {
    ExamplePlan plan = ExamplePlan.start(own, "Plan " + mark);
    String line = plan.line("Training of customs officers " + mark);
    plan.change(line, Map.of("row", "op3cd.border-control", "begins", "2027"));
    String page = own.get(line).body();
    String id = page.replaceFirst("(?s).*name=\"line\" value=\"(\\d+)\".*", "$1");
    String draft = ExamplePlan.location(own.post("/drafts", Map.of("line", id)));
    assertThat(own.get(draft).body())
        .contains("Training of customs officers " + mark)
        .contains("href=\"" + line + "\"")
        .contains("3(c)");
    assertThat(own.get(line).body()).contains(draft);
    assertThat(
            program
                .person(Role.POINT_OF_CONTACT, "Example State 034")
                .post("/drafts", Map.of("line", id))
                .statusCode())
        .as("the line of another State")
        .isEqualTo(404);
    String next = ExamplePlan.location(own.post(plan.address() + "/revision", Map.of()));
    assertThat(own.get(next + "/lines/1").body()).as("a later edition").contains(draft);
    Map<String, String> sending = new HashMap<>();
    sending.put("draft", draft.replaceAll("\\D", ""));
    sending.put("channel", "template");
    String history = ExamplePlan.location(own.post("/drafts/sending", sending));
    assertThat(own.get(next + "/lines/1").body()).contains(history).doesNotContain(draft);
    String need = history.replaceAll("\\D", "");
    Delivery course = course(Long.parseLong(need));
    ViewerDataSource.asProgram(
        () -> program.bean(Deliveries.class).record(Actor.program(), course));
    assertThat(own.get(next + "/lines/1").body())
        .contains("Course " + mark)
        .contains("Record in the state of progress");
  }

  private Delivery course(long need) {
    return new Delivery(
        0,
        Optional.of(need),
        Optional.empty(),
        "",
        "Example Provider",
        STATE,
        DeliveryKind.TRAINING,
        "Course " + mark,
        "",
        List.of(),
        "2026-05",
        "",
        Optional.empty(),
        DeliveryStatus.DONE,
        LocalDate.EPOCH,
        Optional.empty());
  }
}
