package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The counts of a user do not change with records that the user may not open. */
class LeakOfCountsTest {
  private static final String STATE = "Example State 226";
  private static final List<String> KINDS = List.of("plans", "practices", "requests", "needs");
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor member = program.person(Role.MEMBER, "Example State 227");

  private static Map<String, String> counts(Visitor reader) {
    return KINDS.stream()
        .collect(
            Collectors.toMap(
                kind -> kind,
                kind ->
                    Jsoup.parse(reader.get("/counts/records?rule=count%3D" + kind).body())
                        .select("main table")
                        .text()));
  }

  @Test
  void draftsOfAStateChangeNoCountOfAnyoneElse() {
    Map<String, String> ofExpert = counts(expert);
    Map<String, String> ofMember = counts(member);
    assertThat(ofExpert).allSatisfy((kind, numbers) -> assertThat(numbers).containsPattern("\\d"));
    assertThat(own.post("/plans", Map.of("title", "Secret plan (invented)")).statusCode())
        .isEqualTo(302);
    assertThat(
            own.post("/practices/new", Map.of("title", "Secret practice (invented)", "words", "A"))
                .statusCode())
        .isEqualTo(302);
    assertThat(own.post("/drafts", Map.of("words", "Secret need (invented)")).statusCode())
        .isEqualTo(302);
    assertThat(counts(expert)).isEqualTo(ofExpert);
    assertThat(counts(member)).isEqualTo(ofMember);
  }

  @Test
  void whatAStateWritesAfterItsSubmissionChangesNoCountAndNoListOfTheCommittee() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 678");
    String plan = made(state, "/plans", Map.of("title", "Plan 678 shared", "begins", "2097"));
    made(state, plan + "/lines", Map.of("action", "Step 678", "lead", "Ministry"));
    made(state, plan + "/submission", Map.of("document", "NV 678 (invented)"));
    Map<String, String> shared =
        Map.of(
            "title",
            "Practice 678 shared",
            "words",
            "A",
            "areas",
            "industry",
            "source",
            "NV 678",
            "on",
            "2003-02-01");
    String practice = made(state, "/practices/new", shared);
    made(state, practice + "/submission", Map.of("document", "NV 678 (invented)"));
    Map<String, String> before = rows();
    assertThat(before.toString()).contains("Plan 678 shared", "Practice 678 shared", "2097");
    Map<String, String> secret = Map.of("title", "Secret 678", "begins", "2098", "version", "1");
    made(state, plan, secret);
    made(
        state,
        practice + "/change",
        Map.of(
            "title",
            "Secret 678",
            "words",
            "A",
            "areas",
            "legislation",
            "source",
            "NV 678",
            "on",
            "2002-02-01",
            "version",
            "1"));
    assertThat(state.get(plan).body()).contains("Secret 678");
    assertThat(state.get(practice + "/change").body()).contains("Secret 678");
    assertThat(rows()).isEqualTo(before);
    made(state, plan + "/submission", Map.of("document", "NV 679 (invented)"));
    assertThat(rows().toString()).contains("Secret 678", "2098").doesNotContain("Plan 678 shared");
  }

  private Map<String, String> rows() {
    return List.of(
            "/counts/records?rule=count%3Dplans+by%3Dyear",
            "/counts/records?rule=count%3Dpractices+by%3Dyear,area",
            "/counts/records/list?rule=count%3Dplans+by%3Dyear&value=2097",
            "/counts/records/list?rule=count%3Dplans+by%3Dyear&value=2098",
            "/counts/records/list?rule=count%3Dpractices+by%3Dyear&value=2003")
        .stream()
        .collect(
            Collectors.toMap(
                page -> page, page -> Jsoup.parse(expert.get(page).body()).select("main").text()));
  }

  private static String made(Visitor state, String address, Map<String, String> form) {
    HttpResponse<String> answer = state.post(address, form);
    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void aRecordThatTheCommitteeMayReadIsCountedAtOnce() {
    String before = counts(expert).get("practices");
    Map<String, String> practice =
        Map.of(
            "state", STATE,
            "title", "Practice (invented)",
            "words", "Words",
            "areas", "legislation",
            "source", "NV 226");
    assertThat(expert.post("/practices", practice).statusCode()).isEqualTo(302);
    assertThat(counts(expert).get("practices")).isNotEqualTo(before);
  }

  @Test
  void nobodyOutsideOfTheCommitteeCounts() {
    for (Visitor reader :
        List.of(
            own,
            program.person(Role.AGENCY, STATE),
            program.person(Role.PROVIDER, "Example Provider"),
            program.person(Role.REGIONAL_COORDINATOR, "Example Organization"),
            program.person(Role.ADMINISTRATOR, ""))) {
      for (String page :
          List.of("/counts/records", "/counts/review", "/counts/analyzer", "/counts/yearly")) {
        assertThat(reader.get(page).statusCode()).as(reader.name() + page).isEqualTo(403);
      }
    }
  }
}
