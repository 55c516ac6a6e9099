package org.clearinghouse1540.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** A State or an organization submits a practice, corrects it and withdraws it. */
class OwnPracticesTest {
  private static final String[] PUBLIC = {
    "/public/practices", "/api/practices", "/public/practices/file/json"
  };
  private final TestProgram program = TestProgram.get();
  private final String mark = "Practice " + System.nanoTime();
  private final Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 512");
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 513");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor member = program.person(Role.MEMBER, "Example State 514");
  private final Visitor visitor = Visitor.signedOut(program.address());

  private String draft(Visitor who) {
    return who.post(
            "/practices/new",
            Map.of("title", mark, "words", "Inspections twice a year.", "areas", "industry"))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private static String english(String key) {
    return Texts.get(Language.EN, key);
  }

  private void approve(String practice) {
    secretariat.post(
        practice + "/consent", Map.of("given-by", "The Committee", "document", "Letter 1"));
  }

  private void shownEverywhere(String text, boolean shown) {
    for (String page : PUBLIC) {
      assertThat(visitor.get(page).body().contains(text)).as(page).isEqualTo(shown);
    }
  }

  @Test
  void aDraftIsSeenByItsOwnerAloneAndASubmissionByTheCommittee() {
    String practice = draft(state);
    assertThat(state.get("/practices/own").body()).contains(mark);
    for (Visitor reader : new Visitor[] {other, secretariat, member}) {
      assertThat(reader.get(practice).statusCode()).isEqualTo(404);
      assertThat(reader.get("/practices").body()).doesNotContain(mark);
    }
    state.post(practice + "/submission", Map.of("document", "NV 1"));
    assertThat(secretariat.get(practice).body()).contains(mark, "Not published");
    assertThat(member.get("/practices").body()).contains(mark);
    assertThat(other.get(practice).statusCode()).isEqualTo(404);
    shownEverywhere(mark, false);
  }

  @Test
  void aPublishedPracticeHasNoLinkToAFileThatItsOwnerWithdrew() {
    byte[] file = ("File of " + mark).getBytes(StandardCharsets.UTF_8);
    String fields = "?title=" + mark.replace(" ", "%20") + "&words=Words&areas=industry";
    String practice =
        state
            .upload("/practices/new" + fields, "practice.txt", file)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    state.post(practice + "/submission", Map.of("document", "NV 1"));
    approve(practice);
    String door = "/public" + practice + "/document";
    assertThat(visitor.get("/public/practices").body()).contains(mark, door);
    assertThat(visitor.get(door).statusCode()).isEqualTo(200);
    int original =
        program.count(
            "select file_id::int from practices_practice where id = "
                + practice.replaceAll("\\D", ""));
    state.post("/originals/" + original + "/withdrawal", Map.of("why", "Wrong file"));
    assertThat(visitor.get(door).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/practices").body()).contains(mark).doesNotContain(door);
    assertThat(state.get(practice).body()).doesNotContain(practice + "/document");
  }

  @Test
  void anApprovedPracticeIsPublishedInTheSubmittedTextUntilItIsWithdrawn() {
    String practice = draft(state);
    state.post(practice + "/submission", Map.of("document", "NV 1"));
    approve(practice);
    shownEverywhere(mark, true);
    assertThat(other.get(practice).body()).contains(mark);
    state.post(
        practice + "/change",
        Map.of("version", "1", "title", mark, "words", "Later words " + mark, "areas", "industry"));
    shownEverywhere("Later words", false);
    assertThat(secretariat.get(practice).body()).doesNotContain("Later words");
    state.post(practice + "/submission", Map.of("document", "NV 2"));
    shownEverywhere("Later words", false);
    approve(practice);
    shownEverywhere("Later words", true);
    state.post(practice + "/submission/withdrawal", Map.of("document", "NV 3"));
    shownEverywhere(mark, false);
    assertThat(secretariat.get(practice).statusCode()).isEqualTo(404);
    assertThat(state.get(practice).body()).contains("Later words");
    state.post(practice + "/submission", Map.of("document", "NV 4"));
    shownEverywhere(mark, false);
  }

  @Test
  void aReturnedSubmissionIsReadWithItsReasonAndSubmittedAgain() {
    String practice = draft(state);
    state.post(practice + "/submission", Map.of("document", "NV 1"));
    secretariat.post(practice + "/return", Map.of("why", "Name the authority."));
    assertThat(state.get(practice).body()).contains("Name the authority.");
    assertThat(state.get("/desk").body()).contains("returned with a reason");
    assertThat(secretariat.get("/desk").body()).doesNotContain(mark);
    assertThat(secretariat.post(practice + "/return", Map.of("why", "Again")).body())
        .contains(english("practices.refused.not-waiting"));
    state.post(practice + "/submission", Map.of("document", "NV 2"));
    assertThat(secretariat.get("/desk").body()).contains(mark);
    approve(practice);
    shownEverywhere(mark, true);
  }

  @Test
  void aPracticeIsShownBesideTheFieldThatItNamesAndTheLineOfAPlan() {
    String practice =
        state
            .post(
                "/practices/new",
                Map.of(
                    "title", mark,
                    "words", "A register of those who make them.",
                    "areas", "industry",
                    "another-row", "op2.manufacture"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    String row = "/matrices/Example%20State%20513/2017/row?row=op2.manufacture";
    assertThat(other.get(row).body()).doesNotContain(mark);
    state.post(practice + "/submission", Map.of("document", "NV 1"));
    approve(practice);
    assertThat(other.get(row).body()).contains(mark);
    String plan =
        other.post("/plans", Map.of("title", mark)).headers().firstValue("Location").orElseThrow();
    String menu = plan.replaceFirst("https?://[^/]+", "") + "/gaps?part=op2";
    assertThat(other.get(menu).body()).contains("href=\"" + practice + "\"");
    state.post(practice + "/submission/withdrawal", Map.of("document", "NV 3"));
    assertThat(other.get(row).body()).doesNotContain(mark);
    assertThat(other.get(menu).body()).doesNotContain("href=\"" + practice + "\"");
  }

  @Test
  void aDraftWithGapsIsKeptAndNotSubmitted() {
    String practice =
        state
            .post("/practices/new", Map.of("title", mark))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    assertThat(state.post(practice + "/submission", Map.of("document", "NV 1")).body())
        .contains(english("practices.refused.words"), english("practices.refused.no-areas"));
    state.post(practice + "/removal", Map.of());
    assertThat(state.get(practice).statusCode()).isEqualTo(404);
  }

  @Test
  void anOrganizationSubmitsItsPracticeAndAnotherCannotChangeIt() {
    Visitor provider = program.person(Role.PROVIDER, "Example Provider 512");
    String practice = draft(provider);
    Map<String, String> change = Map.of("version", "1", "title", "Other");
    assertThat(state.post(practice + "/change", change).statusCode()).isEqualTo(404);
    provider.post(practice + "/submission", Map.of("document", "Letter 2"));
    assertThat(provider.post(practice + "/removal", Map.of()).body())
        .contains(english("practices.refused.submitted"));
    approve(practice);
    shownEverywhere(mark, true);
    assertThat(provider.post(practice + "/change", Map.of("version", "0", "title", "x")).body())
        .contains(english("practices.refused.changed"));
  }
}
