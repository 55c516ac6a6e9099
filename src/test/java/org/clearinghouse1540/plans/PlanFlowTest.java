package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan from the fields of the matrix to its submission, through the pages. */
class PlanFlowTest {
  private static final String STATE = "Example State 031";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final String mark = "mark" + System.nanoTime();
  private final ExamplePlan plan = ExamplePlan.start(own, "Plan " + mark);

  @Test
  void fieldsOfTheMatrixStartLinesFromTheMenu() {
    String page = own.get(plan.address() + "/gaps?part=op2").body();
    assertThat(page).contains("prohibit non-State actors").contains("our own wording");
    HttpResponse<String> none = own.post(plan.address() + "/gaps", Map.of("part", "op2"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("Nothing is chosen");
    own.postAll(
        plan.address() + "/gaps",
        Map.of(
            "part",
            List.of("op2"),
            "action.op2.finance",
            List.of("financing", "own"),
            "action.op2.acquire",
            List.of("offence-law")));
    assertThat(plan.page()).contains("Lines: 3").contains("financial intelligence unit");
    String line = own.get(plan.address() + "/lines/1").body();
    assertThat(line)
        .contains("framework.nw")
        .doesNotContain("\"op2.acquire enforcement.nw\" checked");
    assertThat(own.get(plan.address() + "/gaps?part=op2").body())
        .contains("has a line for this row");
    assertThat(own.get(plan.address() + "/gaps?part=op3cd&lang=ar").body()).contains("الحدودية");
  }

  @Test
  void aLineKeepsEveryFieldAndARejectedFormKeepsWhatWasTyped() {
    String line = plan.line("Draft an act (invented)");
    HttpResponse<String> saved =
        plan.change(
            line,
            Map.of(
                "row",
                "op2.use",
                "lead",
                "Ministry A",
                "partners",
                "Agency B",
                "begins",
                "2027-03",
                "ends",
                "2028",
                "indicator",
                "the act",
                "cost",
                "12500.50",
                "currency",
                "usd",
                "funds",
                "budget",
                "progress",
                "under-way"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(own.get(line).body())
        .contains("op2.use framework.nw")
        .contains("12500.50")
        .contains("USD")
        .contains("Ministry A");
    HttpResponse<String> rejected =
        plan.change(
            line,
            Map.of("begins", "2029", "evidence", "typed " + mark, "cost", "1", "currency", ""));
    assertThat(rejected.statusCode()).isEqualTo(400);
    assertThat(rejected.body())
        .contains("The end is before the start")
        .contains("as three letters")
        .contains("typed " + mark);
  }

  @Test
  void aLineKeepsAFieldThatTheFormInUseDoesNotHave() {
    String line = plan.line("Line of an earlier form " + mark);
    String fields =
        "select count(*)::int from plans_line where fields = array['op2.stockpile framework.nw']"
            + " and action like '%"
            + mark
            + "' and progress = ";
    JdbcClient.create(program.owner().plainSource())
        .sql(
            "update plans_line set fields = array['op2.stockpile framework.nw'] where action like"
                + " :a")
        .param("a", "Line of an earlier form " + mark)
        .update();
    assertThat(own.get(line + "?lang=en").body()).contains("(form of 2013)");
    assertThat(plan.change(line, Map.of("progress", "under-way")).statusCode()).isEqualTo(302);
    assertThat(program.count(fields + "'under-way'")).isEqualTo(1);
  }

  @Test
  void theLinesOfAClosedAgencyAreNotAskedAndGoToAnotherOne() {
    Visitor old = program.person(Role.AGENCY, STATE);
    Visitor next = program.person(Role.AGENCY, STATE);
    String line = plan.line("Line of the old agency " + mark);
    plan.change(line, Map.of("agency", old.name()));
    own.post(plan.address() + "/asking", Map.of("agency", old.name(), "due", "2099-01-31"));
    HttpResponse<String> closing =
        own.check("/agencies/close?lang=en", Map.of("account", old.name()));
    assertThat(Jsoup.parse(closing.body()).text())
        .contains(Texts.get(Language.EN, "plans.agencies.closing", 1));
    assertThat(own.confirm(closing).statusCode()).isEqualTo(302);
    assertThat(own.get("/desk?lang=en").body())
        .contains(Texts.get(Language.EN, "plans.waits.agency-closed", old.name(), 1));

    plan.change(line, Map.of("agency", old.name(), "evidence", "Written later " + mark));
    assertThat(own.get(line + "?lang=en").body())
        .contains(
            "Written later " + mark, Texts.get(Language.EN, "plans.agency.closed", old.name()));
    String other = plan.line("Line of the next agency " + mark);
    plan.change(other, Map.of("agency", next.name()));
    HttpResponse<String> all =
        own.check(plan.address() + "/asking?lang=en", Map.of("agency", "", "due", "2099-01-31"));
    assertThat(Jsoup.parse(all.body()).text())
        .contains(Texts.get(Language.EN, "plans.act.ask.closed", line.replaceFirst(".*/", "")));
    Map<String, String> given = Map.of("from", old.name(), "to", next.name());
    assertThat(own.post(plan.address() + "/agencies", given).statusCode()).isEqualTo(302);
    assertThat(ExamplePlan.asked(next)).hasSize(1);
    assertThat(own.get("/desk?lang=en").body())
        .doesNotContain(Texts.get(Language.EN, "plans.waits.agency-closed", old.name(), 1));
    assertThat(own.get(line).body()).doesNotContain(old.name());
  }

  @Test
  void agenciesReportAndTheStateTakesTheReportsOver() {
    Visitor customs = program.person(Role.AGENCY, STATE);
    Visitor health = program.person(Role.AGENCY, STATE);
    String first = plan.line("Line of customs " + mark);
    String second = plan.line("Line of health " + mark);
    String secret = plan.line("Line of nobody " + mark);
    plan.change(first, Map.of("agency", customs.name()));
    plan.change(second, Map.of("agency", health.name()));
    HttpResponse<String> late =
        own.post(plan.address() + "/asking", Map.of("agency", "", "due", "2001-01-01"));
    assertThat(late.body()).contains("The day has passed");
    own.post(plan.address() + "/asking", Map.of("agency", "", "due", "2099-01-31"));
    assertThat(customs.get("/desk").body()).contains("/plan-lines", "Plan " + mark);
    List<String> asked = ExamplePlan.asked(customs);
    assertThat(asked).hasSize(1);
    assertThat(customs.get(asked.getFirst()).body())
        .contains("Line of customs " + mark)
        .doesNotContain("Line of health " + mark);
    assertThat(health.get(asked.getFirst()).statusCode()).isEqualTo(404);
    customs.post(
        asked.getFirst(), Map.of("progress", "done", "evidence", "Act 5 " + mark, "ends", "2027"));
    assertThat(own.get("/desk").body()).contains(plan.address() + "/reports");
    String reports = own.get(plan.address() + "/reports").body();
    assertThat(reports).contains("Act 5 " + mark).contains("has not reported");
    assertThat(own.get(first).body()).doesNotContain("Act 5 " + mark);
    String report =
        plan.reports().stream()
            .filter(seen -> seen.startsWith(asked.getFirst().replaceAll("\\D", "") + "-"))
            .findFirst()
            .orElseThrow();
    own.post(plan.address() + "/reports", Map.of("report", report, "take", "yes"));
    assertThat(own.get(first).body()).contains("Act 5 " + mark);
    assertThat(ExamplePlan.asked(customs)).isEmpty();
    assertThat(customs.post(asked.getFirst(), Map.of("progress", "done")).statusCode())
        .isEqualTo(404);
    assertThat(secret).isNotEmpty();
  }

  @Test
  void aRevisionKeepsTheEarlierEditionAndIsCompared() {
    String first = plan.line("First " + mark);
    plan.change(first, Map.of("progress", "done", "evidence", "kept " + mark));
    String second = plan.line("Second " + mark);
    ExamplePlan next =
        plan.at(ExamplePlan.location(own.post(plan.address() + "/revision", Map.of())));
    assertThat(next.address()).isNotEqualTo(plan.address());
    assertThat(own.get(next.address() + "/lines/1").body()).contains("kept " + mark);
    next.change(next.address() + "/lines/1", Map.of("evidence", "other " + mark));
    own.post(next.address() + "/lines/2/removal", Map.of());
    next.line("Third " + mark);
    String changes = own.get(next.address() + "/changes").body();
    assertThat(changes)
        .contains("Added lines: 1")
        .contains("Removed lines: 1")
        .contains("Changed lines: 1")
        .contains("kept " + mark)
        .contains("other " + mark);
    assertThat(own.get(first).body()).contains("kept " + mark).doesNotContain("other " + mark);
    assertThat(plan.change(second, Map.of("lead", "late")).body()).contains("later edition");
    assertThat(own.post(plan.address() + "/revision", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void theCommitteeSeesWhatWasSubmittedAndNothingElse() {
    assertThat(plan.submit().body()).contains("has no lines");
    String line = plan.line("Submitted " + mark);
    assertThat(expert.get("/plans/submitted").body()).doesNotContain(mark);
    assertThat(plan.submit().statusCode()).isEqualTo(302);
    String read = "/plans/submitted/" + plan.id();
    assertThat(expert.get(read).body()).contains("Submitted " + mark);
    assertThat(expert.get("/desk").body()).contains(read);
    plan.change(line, Map.of("action", "Later " + mark));
    assertThat(expert.get(read).body())
        .contains("Submitted " + mark)
        .doesNotContain("Later " + mark);
    assertThat(own.get("/desk").body()).contains(plan.address() + "/submission");
    assertThat(program.person(Role.PROVIDER, "Example Provider 1").get(read).statusCode())
        .isEqualTo(403);
    Visitor member = program.person(Role.MEMBER, "");
    assertThat(member.get(read).statusCode()).isEqualTo(200);
    assertThat(own.get(plan.address() + "/shown").body()).contains("Page");
    own.post(plan.address() + "/withdrawal", Map.of("document", "NV/2 (invented)"));
    assertThat(expert.get(read).statusCode()).isEqualTo(404);
    assertThat(expert.get("/plans/submitted").body()).doesNotContain(mark);
  }

  @Test
  void aPlanOfAnotherStateDoesNotExist() {
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 032");
    plan.line("Own " + mark);
    for (String page :
        List.of("", "/gaps", "/reports", "/timeline", "/submission", "/lines/1", "/file/docx")) {
      assertThat(other.get(plan.address() + page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(other.post(plan.address() + "/lines", Map.of("action", "x")).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/plans").body()).doesNotContain(mark);
  }
}
