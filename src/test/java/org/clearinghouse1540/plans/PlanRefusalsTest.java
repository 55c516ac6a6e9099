package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The refusals of plans, in the language of their reader. */
class PlanRefusalsTest {
  private static final String STATE = "Example State 035";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final ExamplePlan plan = ExamplePlan.start(own, "Plan (invented)");

  private void refused(String path, Map<String, String> form, String key, Object... arguments) {
    var answer = own.post(path + "?lang=fr", form);
    assertThat(answer.statusCode()).as(key).isEqualTo(400);
    assertThat(answer.body().replace("&#39;", "'"))
        .as(key)
        .contains(Texts.get(Language.FR, key, arguments));
  }

  @Test
  void requestsToAgenciesAreRefusedWithTheReason() {
    String asking = plan.address() + "/asking";
    refused(asking, Map.of("agency", "", "due", "2001-01-01"), "plans.refused.due");
    refused(asking, Map.of("agency", agency.name(), "due", ""), "plans.refused.nothing-to-ask");
    refused(plan.address() + "/reports", Map.of("take", "yes"), "plans.refused.nothing-chosen");
    String line = plan.line("Example action");
    plan.change(line, Map.of("agency", agency.name()));
    own.post(asking, Map.of("agency", "", "due", ""));
    String asked = ExamplePlan.asked(agency).getFirst();
    refused(plan.address() + "/reports", take(), "plans.refused.no-report", 1);
    agency.post(asked, Map.of("progress", "done"));
    refused(plan.address() + "/revision", Map.of(), "plans.refused.reports-wait");
    Map<String, String> take = take();
    own.post(plan.address() + "/reports", take);
    refused(plan.address() + "/reports", take, "plans.refused.report-changed");
    assertThatThrownBy(
            () ->
                ViewerDataSource.asProgram(
                    () ->
                        program
                            .bean(LineReports.class)
                            .report(
                                Actor.program(),
                                STATE,
                                -1,
                                LineContent.Results.NONE,
                                LocalDate.EPOCH)))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems().getFirst().message().key())
                    .isEqualTo("plans.refused.not-asked"));
  }

  private Map<String, String> take() {
    return Map.of("take", "yes", "report", plan.reports().getFirst());
  }

  @Test
  void onlyTheReportAndTheLineThatThePageShowedAreRecorded() {
    String line = plan.line("Example action");
    plan.change(line, Map.of("agency", agency.name()));
    own.post(plan.address() + "/asking", Map.of("agency", "", "due", ""));
    String asked = ExamplePlan.asked(agency).getFirst();
    Map<String, String> close = Map.of("take", "no", "report", plan.reports().getFirst());
    agency.post(asked, Map.of("progress", "under-way", "evidence", "First words"));
    refused(plan.address() + "/reports", close, "plans.refused.report-changed");
    Map<String, String> first = take();
    agency.post(asked, Map.of("progress", "under-way", "evidence", "Second words"));
    refused(plan.address() + "/reports", first, "plans.refused.report-changed");
    Map<String, String> second = take();
    plan.change(line, Map.of("evidence", "Words of a colleague"));
    refused(plan.address() + "/reports", second, "plans.refused.report-changed");
    assertThat(own.get(line).body())
        .contains("Words of a colleague")
        .doesNotContain("First words", "Second words");
    assertThat(own.post(plan.address() + "/reports", take()).statusCode()).isEqualTo(302);
    assertThat(own.get(line).body()).contains("Second words");
  }

  @Test
  void changesAreRefusedWithTheReason() {
    refused(plan.address() + "/submission", Map.of("document", "NV"), "plans.refused.empty");
    String line = plan.line("Example action");
    Map<String, String> stale = Map.of("version", "99", "action", "Other", "progress", "done");
    refused(line, stale, "plans.refused.changed");
    refused(
        plan.address(),
        Map.of("version", "99", "title", "Other", "begins", "2030", "ends", "2029"),
        "plans.refused.period");
    JdbcClient.create(program.owner().plainSource())
        .sql("update plans_line set number = :most where plan_id = :plan")
        .param("most", PlanLines.MOST)
        .param("plan", plan.id())
        .update();
    refused(
        plan.address() + "/lines",
        Map.of("action", "One more"),
        "plans.refused.most",
        PlanLines.MOST);
    own.post(plan.address() + "/revision", Map.of());
    refused(plan.address() + "/lines", Map.of("action", "Late"), "plans.refused.revised");
  }
}
