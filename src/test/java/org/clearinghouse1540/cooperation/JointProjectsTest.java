package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Joint projects of States through their pages. */
class JointProjectsTest {
  private static final String SECOND = "Example State 191";
  private static final String THIRD = "Example State 192";
  private final TestProgram program = TestProgram.get();
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 190");
  private final Visitor second = program.person(Role.POINT_OF_CONTACT, SECOND);
  private final Visitor third = program.person(Role.MISSION, THIRD);
  private final String mark = "Plan " + System.nanoTime();
  private final ExampleJointProject project =
      ExampleJointProject.open(first, mark, "Train customs officers together");

  private static String text(Visitor user, String address) {
    return Jsoup.parse(user.get(address + "?lang=en").body()).select("main").text();
  }

  private static String desk(Visitor user) {
    return text(user, "/desk");
  }

  @Test
  void aLineIsSeenByTheOtherStateOnceItIsSharedAndAsItWasShared() {
    project.join(second, SECOND);
    String line = project.line(first, "Train officers " + mark);
    assertThat(text(second, project.address())).doesNotContain("Train officers");
    ExampleJointProject.share(first, line, 1);
    assertThat(text(second, project.address())).contains("Train officers " + mark);
    assertThat(desk(second)).contains("Example State 190 shares a line with you.");
    ExampleJointProject.change(first, line, 1, "Train other staff " + mark);
    assertThat(text(second, project.address()))
        .contains("Train officers " + mark)
        .doesNotContain("other staff");
    assertThat(desk(first)).contains("The line was changed since it was shared.");
    assertThat(second.get(line).statusCode()).isEqualTo(404);

    first.post(line + "/withdrawal", Map.of());
    assertThat(text(second, project.address())).doesNotContain("Train officers");
    assertThat(text(first, line)).contains("Shared with: " + SECOND);
  }

  @Test
  void anInvitationIsAnsweredAndAnInvitedStateSeesNoLine() {
    project.invite(SECOND, THIRD);
    ExampleJointProject.share(first, project.line(first, "Train " + mark), 1);
    assertThat(desk(third)).contains("Answer the invitation of Example State 190.", mark);
    assertThat(text(third, project.address()))
        .contains("Train customs officers together")
        .doesNotContain("Train " + mark);
    third.post(project.address() + "/answer", Map.of("answer", "decline", "words", "Not now"));
    assertThat(desk(third)).doesNotContain("Answer the invitation");
    assertThat(desk(first)).contains(THIRD + " declined the invitation.");
    assertThat(text(first, project.address())).contains("Not now");
    second.post(project.address() + "/answer", Map.of("answer", "accept"));
    assertThat(text(second, project.address())).contains("Train " + mark);
    assertThat(text(third, project.address())).doesNotContain("Train " + mark);
  }

  @Test
  void aStateThatJoinsLaterSeesOnlyWhatIsSharedAgain() {
    project.join(second, SECOND);
    String line = project.line(first, "Train " + mark);
    ExampleJointProject.share(first, line, 1);
    project.join(third, THIRD);
    assertThat(text(third, project.address())).doesNotContain("Train " + mark);
    assertThat(desk(first)).contains("A State takes part that does not see this line.");
    ExampleJointProject.share(first, line, 1);
    assertThat(text(third, project.address())).contains("Train " + mark);
    assertThat(desk(first)).doesNotContain("A State takes part that does not see this line.");
  }

  @Test
  void aStateThatLeavesTakesItsLinesWithItAndSeesNothingMore() {
    project.join(second, SECOND);
    ExampleJointProject.share(first, project.line(first, "Train " + mark), 1);
    ExampleJointProject.share(second, project.line(second, "Inspect " + mark), 1);
    assertThat(text(first, project.address())).contains("Inspect " + mark);
    ExampleJointProject.sent(
        second.post(project.address() + "/leaving", Map.of("why", "No staff")));
    assertThat(text(first, project.address())).contains("No staff").doesNotContain("Inspect ");
    assertThat(desk(first)).contains(SECOND + " left the project.");
    assertThat(text(second, project.address()))
        .contains("Inspect " + mark)
        .doesNotContain("Train " + mark);
  }

  @Test
  void theSecretariatInvitesAndSeesNoLine() {
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    ExampleJointProject review = ExampleJointProject.open(secretariat, mark, "Peer review");
    review.invite("Example State 190", SECOND);
    first.post(review.address() + "/answer", Map.of("answer", "accept"));
    second.post(review.address() + "/answer", Map.of("answer", "accept"));
    ExampleJointProject.share(first, review.line(first, "Train " + mark), 1);
    assertThat(text(second, review.address())).contains("Train " + mark);
    assertThat(text(secretariat, review.address()))
        .contains("Example State 190 accepted.")
        .doesNotContain("Train " + mark);
    assertThat(secretariat.get(project.address()).statusCode()).isEqualTo(404);
  }

  private static String number(String address) {
    return address.replaceFirst(".*/", "");
  }

  @Test
  void aRecommendationIsReportedByItsOwnerAndContinuedInTheNextRound() {
    project.join(second, SECOND);
    ExampleJointProject.sent(
        first.post(
            project.address() + "/recommendations",
            Map.of("recommendation", "Name a unit " + mark, "owner", SECOND)));
    assertThat(desk(second)).contains("Follow up the recommendation and report on it.");
    String recommendation =
        Jsoup.parse(second.get(project.address()).body())
            .select("a[href*=/recommendations/]")
            .attr("href");
    ExampleJointProject.sent(
        second.post(recommendation, Map.of("status", "in-progress", "words", "Begun " + mark)));
    assertThat(first.post(recommendation, Map.of("status", "done")).statusCode()).isEqualTo(404);
    assertThat(text(first, recommendation)).contains("In progress", "Begun " + mark);
    ExampleJointProject next = nextRound();
    String round = next.address();
    next.join(second, SECOND);
    assertThat(text(second, round)).contains("The round before: " + mark);
    next.invite(THIRD);
    assertThat(first.post(round + "/recommendations/earlier", Map.of()).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.none-open"));
    assertThat(text(first, round)).contains("cannot be taken on as they are: 1", THIRD);
    assertThat(text(second, round)).contains("Name a unit " + mark).doesNotContain("Share and");
    assertThat(text(third, round)).doesNotContain("Name a unit " + mark);
    third.post(round + "/answer", Map.of("answer", "decline"));
    HttpResponse<String> checked = first.check(round + "/recommendations/earlier", Map.of());
    assertThat(checked.body()).contains("Written by: Example State 190", SECOND);
    ExampleJointProject.sent(first.post(round + "/recommendations/earlier", Map.of()));
    assertThat(text(second, round)).contains("Name a unit " + mark, "From the round before");
    assertThat(text(second, recommendation)).contains("Begun " + mark);
    assertThat(Jsoup.parse(second.get("/desk").body()).select("a[href=" + recommendation + "]"))
        .isEmpty();
  }

  @Test
  void theStateThatWroteARecommendationSharesItWithTheNewCircle() {
    project.join(second, SECOND);
    ExampleJointProject.sent(
        first.post(
            project.address() + "/recommendations",
            Map.of("recommendation", "Train a unit " + mark, "owner", SECOND)));
    ExampleJointProject next = nextRound();
    next.join(second, SECOND);
    next.join(third, THIRD);
    String item =
        Jsoup.parse(first.get(next.address()).body()).select("input[name=item]").attr("value");
    Map<String, String> form = Map.of("item", item);
    assertThat(second.post(next.address() + "/recommendations/earlier", form).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.none-open"));
    HttpResponse<String> check =
        first.check(next.address() + "/recommendations/earlier?lang=en", form);
    assertThat(check.body()).contains("Train a unit " + mark, THIRD);
    ExampleJointProject.sent(first.confirm(check));
    assertThat(text(third, next.address())).contains("Train a unit " + mark);
    assertThat(text(first, next.address())).doesNotContain("cannot be taken on as they are");
  }

  private ExampleJointProject nextRound() {
    String round =
        ExampleJointProject.sent(
            first.post(
                "/joint-projects",
                Map.of(
                    "kind",
                    "peer-review",
                    "title",
                    "Next " + mark,
                    "purpose",
                    "Again",
                    "earlier",
                    number(project.address()))));
    return new ExampleJointProject(first, round);
  }

  @Test
  void aFileIsOpenedByTheStatesOfTheProjectAsItWasReceivedUntilItIsWithdrawn() {
    project.join(second, SECOND);
    byte[] sent = ("Agenda " + mark).getBytes(StandardCharsets.UTF_8);
    first.upload(project.address() + "/files", "agenda.txt", sent);
    String file =
        Jsoup.parse(second.get(project.address()).body()).select("a[href*=/files/]").attr("href");
    assertThat(second.get(file).body()).isEqualTo("Agenda " + mark);
    assertThat(third.get(file).statusCode()).isEqualTo(404);
    ExampleJointProject.sent(first.post(file + "/withdrawal", Map.of()));
    assertThat(second.get(file).statusCode()).isEqualTo(404);
  }

  @Test
  void anInvitationALineAndItsSharingAreRefusedWithTheReason() {
    assertThat(first.post(project.address() + "/invitations", Map.of()).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.states"));
    String line = project.line(first, "Train " + mark);
    assertThat(first.post(line + "/sharing", Map.of("version", "1")).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.nobody"));
    project.join(second, SECOND);
    assertThat(first.post(line + "/sharing", Map.of("version", "7")).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.changed"));
    Map<String, String> form =
        Map.of("version", "1", "action", "Train", "begins", "2028-03", "ends", "2027");
    assertThat(first.post(line, form).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.ends"));
  }
}
