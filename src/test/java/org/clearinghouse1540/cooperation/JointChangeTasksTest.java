package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A change that one party of a joint project makes is on the desks of the others. */
class JointChangeTasksTest {
  private static final String FIRST = "Example State 477";
  private static final String SECOND = "Example State 478";
  private static final String THIRD = "Example State 479";
  private final TestProgram program = TestProgram.get();
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, FIRST);
  private final Visitor second = program.person(Role.POINT_OF_CONTACT, SECOND);
  private final Visitor third = program.person(Role.POINT_OF_CONTACT, THIRD);
  private final String mark = "Plan 477 " + System.nanoTime();
  private final ExampleJointProject project =
      ExampleJointProject.open(first, mark, "Train customs officers together");

  private List<String> lines(Visitor user, String words) {
    return Jsoup.parse(user.get("/desk?lang=en").body())
        .select("main li:has(a[href^=" + project.address() + "])")
        .eachText()
        .stream()
        .filter(line -> line.contains(words))
        .toList();
  }

  @Test
  void aDateFarAheadIsOnTheDeskAtOnceAndItsCancellationIsReported() {
    project.join(second, SECOND);
    String starts = LocalDate.now(DateText.HEADQUARTERS).plusDays(300).toString();
    ExampleJointProject.sent(
        first.post(
            project.address() + "/schedule",
            Map.of("date-kind", "visit", "date-title", "Visit " + mark, "starts", starts)));
    assertThat(lines(second, "Visit " + mark))
        .singleElement()
        .asString()
        .contains("by " + DateText.of(starts, Language.EN));
    assertThat(lines(first, "Visit " + mark)).as("who set it").isEmpty();
    int date = program.count("select max(id)::int from cooperation_date");
    ExampleJointProject.sent(second.post(project.address() + "/schedule/" + date, Map.of()));
    assertThat(lines(first, "Visit " + mark))
        .singleElement()
        .asString()
        .contains("Date cancelled by " + SECOND)
        .contains(DateText.of(starts, Language.EN));
    assertThat(lines(second, "Visit " + mark)).as("who cancelled it").isEmpty();
    assertThat(first.post(project.address() + "/schedule/" + date, Map.of()).statusCode())
        .as("cancelled by another one in the meantime")
        .isNotEqualTo(302);
    assertThat(lines(second, "Visit " + mark)).as("nobody else cancelled it").isEmpty();
  }

  @Test
  void aWithdrawnLineIsReportedToItsReadersAndNotNamed() {
    project.join(second, SECOND);
    String line = project.line(first, "Train officers " + mark);
    ExampleJointProject.share(first, line, 1);
    assertThat(lines(second, "Train officers")).hasSize(1);
    project.join(third, THIRD);
    ExampleJointProject.sent(first.post(line + "/withdrawal", Map.of()));
    assertThat(lines(second, "Train officers")).isEmpty();
    assertThat(lines(second, FIRST + " withdrew a line"))
        .singleElement()
        .asString()
        .contains(mark)
        .doesNotContain("Train officers");
    assertThat(lines(third, "withdrew a line")).as("joined later").isEmpty();
    assertThat(lines(first, "withdrew a line")).as("its own act").isEmpty();
    assertThat(second.get(project.address()).body()).doesNotContain("Train officers");
  }

  @Test
  void onlyAWithdrawalOfWhatAStateCouldReadIsReported() {
    project.join(second, SECOND);
    String kept = project.line(first, "Kept " + mark);
    ExampleJointProject.share(first, kept, 1);
    ExampleJointProject.change(first, kept, 1, "Kept and corrected " + mark);
    ExampleJointProject.share(first, kept, 2);
    String draft = project.line(first, "Draft " + mark);
    ExampleJointProject.sent(first.post(draft + "/removal", Map.of()));
    assertThat(lines(second, "withdrew a line")).as("all lines are still shared").isEmpty();
    project.invite(THIRD);
    ExampleJointProject.share(first, project.line(first, "Short " + mark), 1);
    String brief = project.line(first, "Brief " + mark);
    ExampleJointProject.share(first, brief, 1);
    ExampleJointProject.sent(first.post(brief + "/removal", Map.of()));
    ExampleJointProject.sent(third.post(project.address() + "/answer", Map.of("answer", "accept")));
    assertThat(lines(third, "withdrew a line")).as("it was only invited then").isEmpty();
    assertThat(lines(second, "withdrew a line")).as("it could read it").hasSize(1);
  }

  @Test
  void aFileIsReportedWhenItIsSharedAndWhenItIsWithdrawn() {
    project.join(second, SECOND);
    byte[] words = ("Words " + mark).getBytes(StandardCharsets.UTF_8);
    ExampleJointProject.sent(first.upload(project.address() + "/files", "plan477.txt", words));
    assertThat(lines(second, "plan477.txt")).singleElement().asString().contains(mark);
    assertThat(lines(first, "plan477.txt")).isEmpty();
    int file = program.count("select max(id)::int from cooperation_file");
    int original = program.count("select max(original_id)::int from cooperation_file");
    assertThat(
            first
                .post("/originals/" + original + "/withdrawal", Map.of("why", "Not here"))
                .statusCode())
        .as("it is withdrawn in its project")
        .isEqualTo(404);
    ExampleJointProject.sent(
        first.post(project.address() + "/files/" + file + "/withdrawal", Map.of()));
    assertThat(lines(second, "plan477.txt")).isEmpty();
    assertThat(lines(second, FIRST + " withdrew a file")).hasSize(1);
  }
}
