package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.DateText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Links of a plan: from the menu to offers that fit, and from the page of the State to its lines.
 */
class PlanLinksTest {
  private static final String STATE = "Example State 147";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final String mark = "mark" + System.nanoTime();

  @Test
  void theMenuLeadsToAnOfferThatFitsAsLongAsItIsOpen() {
    Visitor provider = program.person(Role.PROVIDER, "Example Provider 938");
    long id = ExampleNeeds.register(provider, "Provider " + mark);
    Map<String, String> form = ExampleNeeds.laws(id);
    String offer = ExamplePlan.location(provider.post("/offers", form));
    ExamplePlan plan = ExamplePlan.start(own, "Plan " + mark);
    String menu = plan.address() + "/gaps?part=op2";
    String link = "href=\"" + offer + "\"";
    assertThat(own.get(menu).body()).doesNotContain(link);
    provider.post(offer + "/giving", Map.of());
    provider.post(offer + "/consent", Map.of("document", "Letter 1 (invented)"));
    assertThat(own.get(menu).body()).as("menu").contains(link);
    assertThat(own.get(offer).statusCode()).isEqualTo(200);
    for (String row : rowsWith(menu, offer)) {
      assertThat(own.get(started(plan, row)).body()).as("line from " + row).contains(link);
    }
    assertThat(own.get(menu.replace("op2", "op1")).body()).doesNotContain(link);
    provider.post(offer + "/withdrawal", Map.of("document", "Letter 1 (invented)"));
    assertThat(own.get(menu).body()).doesNotContain(link);
  }

  private List<String> rowsWith(String menu, String offer) {
    List<String> rows =
        Jsoup.parse(own.get(menu).body())
            .select("section.panel:has(a[href='" + offer + "'])")
            .stream()
            .flatMap(row -> row.select("input[name^=action.]").eachAttr("name").stream())
            .distinct()
            .toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  /** Each action of a row is a line; the address of the last one. */
  private String started(ExamplePlan plan, String row) {
    var page = Jsoup.parse(own.get(plan.address() + "/gaps?part=op2").body());
    String action = page.select("input[name='" + row + "']").val();
    own.post(plan.address() + "/gaps", Map.of("part", "op2", row, action));
    return Jsoup.parse(own.get(plan.address()).body())
        .select("a[href^='" + plan.address() + "/lines/']")
        .eachAttr("href")
        .getLast();
  }

  @Test
  void ourStateShowsThePlanWithTheLinesThatEndNextToThoseWhoWriteIt() {
    ExamplePlan plan = ExamplePlan.start(own, "Plan " + mark);
    String soon = plan.line("Soon " + mark);
    plan.change(soon, Map.of("ends", LocalDate.now(DateText.HEADQUARTERS).plusDays(9).toString()));
    String done = plan.line("Done " + mark);
    plan.change(
        done,
        Map.of(
            "ends",
            LocalDate.now(DateText.HEADQUARTERS).plusDays(3).toString(),
            "progress",
            "done"));
    String open = plan.line("Without a date " + mark);
    Document page = Jsoup.parse(own.get("/desk").body());
    var section = page.expectFirst("#plan");
    assertThat(section.select("a[href='" + plan.address() + "']").text()).contains(mark);
    assertThat(section.text()).contains("Soon " + mark).contains("lines: 3");
    assertThat(section.select("a[href='" + soon + "']")).isNotEmpty();
    assertThat(section.select("a[href='" + done + "'], a[href='" + open + "']")).isEmpty();
    assertThat(section.select(".actions a[href='/plans']")).isNotEmpty();
    Visitor mission = program.person(Role.MISSION, STATE);
    assertThat(Jsoup.parse(mission.get("/desk").body()).expectFirst("#plan").text())
        .contains("Soon " + mark);
    for (Visitor other :
        List.of(
            program.person(Role.AGENCY, STATE),
            program.person(Role.POINT_OF_CONTACT, "Example State 148"),
            program.person(Role.EXPERT, ""))) {
      assertThat(other.get("/desk").body()).as(other.name()).doesNotContain(mark);
    }
    assertThat(program.person(Role.EXPERT, "").get("/states/Example%20State%20147").body())
        .doesNotContain(mark);
  }
}
