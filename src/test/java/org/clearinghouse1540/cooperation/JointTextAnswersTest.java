package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.SqlAttacker;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Joint texts of States: who answers them, and when they leave the circle of the States. */
class JointTextAnswersTest {
  private static final String SECOND = "Example State 391";
  private static final String THIRD = "Example State 392";
  private final TestProgram program = TestProgram.get();
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 390");
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
  void aTextReachesTheCommitteeWhenAllStatesAgreeAndLeavesItWithOne() {
    project.join(second, SECOND);
    Visitor expert = program.person(Role.EXPERT, "");
    String text =
        ExampleJointProject.sent(
            first.post(project.address() + "/texts", Map.of("text", "Joint words " + mark)));
    assertThat(desk(second)).contains("Read the version of Example State 390");
    ExampleJointProject.sent(second.post(text + "/comments", Map.of("words", "A remark " + mark)));
    assertThat(text(first, text)).contains("A remark " + mark);
    agree(first, text, "full");
    assertThat(text(expert, "/joint-texts")).doesNotContain(mark);
    agree(second, text, "members");
    assertThat(second.get("/desk").body()).doesNotContain(text + "\"");
    assertThat(text(expert, "/joint-texts")).contains(mark);
    assertThat(text(expert, "/joint-texts/" + number(text))).contains("Joint words " + mark);
    assertThat(text(third, "/public/joint-texts")).doesNotContain(mark);
    assertThat(second.check(text + "/answer", Map.of("level", "full", "document", "NV 5")).body())
        .contains("NV 5", Texts.get(Language.EN, "consent.use.full"));
    agree(second, text, "full");
    String documents =
        ViewerDataSource.as(
            "program",
            () ->
                program
                    .bean(Consents.class)
                    .list(JointText.subject(Long.parseLong(number(text))))
                    .toString());
    assertThat(documents).contains("agreements").doesNotContain("NV 1");
    assertThat(text(third, "/public/joint-texts/" + number(text))).contains("Joint words " + mark);
    for (Visitor state : List.of(first, second)) {
      assertThat(state.get("/desk").body()).contains("href=\"" + text + "/shown\"");
      assertThat(text(state, text + "/shown")).contains(mark, "agreements");
    }
    assertThat(third.get(text + "/shown").statusCode()).isEqualTo(404);
    agree(first, text, "none");
    assertThat(text(expert, "/joint-texts")).doesNotContain(mark);
    assertThat(text(third, "/public/joint-texts")).doesNotContain(mark);
  }

  @Test
  void aTextIsNotOpenedAgainstAStateThatRefusedItOrThatWroteItAndLeft() {
    project.join(second, SECOND);
    project.join(third, THIRD);
    Visitor expert = program.person(Role.EXPERT, "");
    String text = version(third, "Joint words " + mark);
    String other = version(second, "Other words " + mark);
    for (String each : new String[] {text, other}) {
      agree(first, each, "members");
      agree(third, each, "none");
    }
    ExampleJointProject.sent(third.post(project.address() + "/leaving", Map.of("why", "")));
    agree(second, text, "members");
    agree(second, other, "members");
    assertThat(text(expert, "/joint-texts")).doesNotContain(mark);
    assertThat(text(first, text)).contains(THIRD + ": Does not agree");
    String agreed = version(second, "Last words " + mark);
    agree(first, agreed, "members");
    agree(second, agreed, "members");
    assertThat(text(expert, "/joint-texts")).contains(mark);
  }

  @Test
  void aStateThatJoinsLaterDoesNotCloseAnOpenText() {
    project.join(second, SECOND);
    Visitor expert = program.person(Role.EXPERT, "");
    String text = version(first, "Joint words " + mark);
    agree(first, text, "full");
    agree(second, text, "members");
    project.join(third, THIRD);
    agree(second, text, "full");
    assertThat(text(expert, "/joint-texts")).contains(mark);
    assertThat(text(third, "/public/joint-texts")).doesNotContain(mark);
    assertThat(text(first, text)).contains("did not receive this version: " + THIRD);
    assertThat(third.get(text).statusCode()).isEqualTo(404);
    assertThat(third.get("/desk").body()).doesNotContain(text + "\"");
    assertThat(first.check(text + "/answer", Map.of("level", "none", "document", "NV 3")).body())
        .contains("The text is withdrawn from");
  }

  @Test
  void whatEveryStateReadsIsCheckedFirstAndIsNotRewritten() {
    assertThat(first.post(project.address() + "/texts", Map.of("text", "Words")).body())
        .contains(Texts.get(Language.EN, "cooperation.refused.nobody"));
    project.join(second, SECOND);
    String text = version(first, "Joint words " + mark);
    assertThat(second.check(text + "/comments", Map.of("words", "A remark " + mark)).body())
        .contains("Example State 390", "A remark " + mark);
    assertThat(text(first, text)).doesNotContain("A remark");
    assertThat(second.check(project.address() + "/leaving", Map.of("why", "")).body())
        .contains("Example State 390", Texts.get(Language.EN, "cooperation.act.leave.stays"));
    for (String change :
        List.of(
            "delete from cooperation_line",
            "update cooperation_share set action = 'x'",
            "update cooperation_project set title = 'x'",
            "delete from cooperation_date",
            "update cooperation_file set file_name = 'x'")) {
      assertThatThrownBy(() -> SqlAttacker.PROGRAM_ROLE.run(change))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void whatIsSaidAboutAVersionGoesToTheStatesThatReadItAlone() {
    project.join(second, SECOND);
    String text = version(first, "Joint words " + mark);
    project.join(third, THIRD);
    Map<String, String> remark = Map.of("words", "A remark " + mark);
    assertThat(second.check(text + "/comments", remark).body())
        .contains("Example State 390")
        .doesNotContain(THIRD);
    ExampleJointProject.sent(second.post(text + "/comments", remark));
    assertThat(desk(first)).contains("A remark " + mark);
    assertThat(desk(third)).doesNotContain("A remark " + mark);
    Map<String, String> level = Map.of("level", "none", "document", "NV 7 (invented)");
    assertThat(second.check(text + "/answer", level).body())
        .contains("Example State 390")
        .doesNotContain(THIRD);
    agree(second, text, "none");
    assertThat(
            program.count(
                "select count(*)::int from cooperation_agreement where project_id = "
                    + project.id()
                    + " and '"
                    + THIRD
                    + "' = any (receivers)"))
        .isZero();
  }

  @Test
  void aStateThatLeftAndTakesPartAgainIsAskedForItsAnswerAgain() {
    project.join(second, SECOND);
    project.join(third, THIRD);
    String text = version(first, "Joint words " + mark);
    agree(third, text, "members");
    assertThat(third.get("/desk").body()).doesNotContain(text + "\"");
    ExampleJointProject.sent(third.post(project.address() + "/leaving", Map.of("why", "")));
    assertThat(text(first, text)).contains(THIRD + ": Does not agree");
    project.join(third, THIRD);
    assertThat(third.get("/desk").body()).contains(text + "\"");
    assertThat(text(first, text))
        .contains(THIRD + ": No answer")
        .doesNotContain(THIRD + ": Does not agree");
    agree(third, text, "none");
    assertThat(third.get("/desk").body()).doesNotContain(text + "\"");
    assertThat(text(first, text)).contains(THIRD + ": Does not agree");
  }

  @Test
  void everyLinkOfAProjectLeadsAStateThatJoinedLaterToAPage() {
    project.join(second, SECOND);
    String text = version(first, "Joint words " + mark);
    agree(first, text, "full");
    agree(second, text, "full");
    project.join(third, THIRD);
    List<String> links =
        Jsoup.parse(third.get(project.address()).body()).select("main a[href^=/]").eachAttr("href");
    assertThat(links).contains("/public/joint-texts/" + number(text)).doesNotContain(text);
    assertThat(links)
        .allSatisfy(link -> assertThat(third.bytes(link).statusCode()).as(link).isEqualTo(200));
    assertThat(first.get(project.address()).body()).contains("href=\"" + text + "\"");
  }

  @Test
  void theCheckPageOfARecommendationNamesAllWhoReadIt() {
    project.join(second, SECOND);
    project.invite(THIRD);
    String check =
        first
            .check(
                project.address() + "/recommendations",
                Map.of("owner", SECOND, "recommendation", "Train " + mark))
            .body();
    assertThat(Jsoup.parse(check).select("main").text())
        .contains(SECOND + "; " + THIRD)
        .contains(Texts.get(Language.EN, "cooperation.act.recommend.owner", SECOND));
  }

  @Test
  void contactDataInATextAreNamedToTheStateThatAgreesToItsPublication() {
    project.join(second, SECOND);
    String mailbox = "desk" + mark.replaceAll("\\D", "") + "@example.org";
    String text = version(first, "Write to " + mailbox + ".");
    String named = Texts.get(Language.EN, "consent.contact-data", mailbox);
    for (String level : List.of("members", "full")) {
      Map<String, String> answer = Map.of("level", level, "document", "NV 5");
      assertThat(Jsoup.parse(second.check(text + "/answer?lang=en", answer).body()).text())
          .as(level)
          .satisfies(page -> assertThat(page.contains(named)).isEqualTo(level.equals("full")));
    }
  }

  private String version(Visitor state, String words) {
    return project.text(state, words);
  }

  private static void agree(Visitor state, String text, String level) {
    ExampleJointProject.answer(state, text, level, "NV 1 (invented)");
  }

  private static String number(String address) {
    return address.replaceFirst(".*/", "");
  }
}
