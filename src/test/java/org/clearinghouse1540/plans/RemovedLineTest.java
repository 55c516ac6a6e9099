package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A line is removed for which an agency was asked, or has reported. */
class RemovedLineTest {
  private static final String STATE = "Example State 393";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final ExamplePlan plan = ExamplePlan.start(own, "Plan with a removed line (invented)");
  private final String line = plan.line("Line that is removed");

  private static List<String> tasks(Visitor user) {
    return Jsoup.parse(user.get("/desk").body()).select("main a[href]").eachAttr("href");
  }

  private String asked() {
    plan.change(line, Map.of("agency", agency.name()));
    own.post(plan.address() + "/asking", Map.of("agency", "", "due", "2099-01-31"));
    assertThat(tasks(agency)).contains("/plan-lines");
    return ExamplePlan.asked(agency).getFirst();
  }

  private void removed() {
    var check = own.check(line + "/removal?lang=en", Map.of());
    assertThat(check.body()).contains("The request for this line ends: ");
    assertThat(own.confirm(check).statusCode()).isEqualTo(302);
  }

  @Test
  void theRequestToTheAgencyEndsWithTheLine() {
    String request = asked();
    removed();
    assertThat(tasks(agency)).doesNotContain("/plan-lines");
    assertThat(ExamplePlan.asked(agency)).isEmpty();
    assertThat(agency.get(request).statusCode()).isEqualTo(404);
    assertThat(own.get(plan.address() + "/reports").statusCode()).isEqualTo(200);
  }

  @Test
  void theReportOfTheAgencyNoLongerStopsTheNextEdition() {
    agency.post(asked(), Map.of("progress", "done", "evidence", "Act 9 (invented)"));
    assertThat(tasks(own)).contains(plan.address() + "/reports");
    removed();
    assertThat(tasks(own)).doesNotContain(plan.address() + "/reports");
    assertThat(own.get(plan.address() + "/reports").statusCode()).isEqualTo(200);
    assertThat(own.post(plan.address() + "/revision", Map.of()).statusCode()).isEqualTo(302);
  }
}
