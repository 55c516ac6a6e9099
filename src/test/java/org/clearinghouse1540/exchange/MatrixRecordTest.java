package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixId;
import org.junit.jupiter.api.Test;

/**
 * A State keeps sight of the last version of its matrix that was sent, agreed or published, and
 * each step keeps the version that it concerned.
 */
class MatrixRecordTest {
  private static final String FIRST = "FIRSTVERSION";
  private static final String SECOND = "SECONDVERSION";
  private static final String THIRD = "THIRDVERSION";

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");

  @Test
  void aStateKeepsTheAgreedVersionWhileTheExpertsReviseIt() {
    MatrixId id = new MatrixId("Example State 711", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    write(id, FIRST);
    step(id, "send");
    answer(state, id, "agree");
    step(id, "reopen");
    write(id, SECOND);
    String page = state.get(id.address() + "?lang=en").body();
    assertThat(page)
        .contains(FIRST)
        .doesNotContain(SECOND)
        .contains(text("matrix.done.agree"))
        .contains(text("matrix.done.reopen"))
        .contains("Note 5 of 1 March 2026")
        .contains(start("matrix.revision"));
    for (String format : List.of("csv", "json", "html", "xlsx")) {
      String file = FileWords.of(state.bytes(id.address() + "/file/" + format).body());
      assertThat(file).as(format).contains(FIRST).doesNotContain(SECOND);
    }
    assertThat(state.get(id.address() + "/row?row=op2.manufacture").body())
        .contains(FIRST)
        .doesNotContain(SECOND);
    assertThat(expert.get(id.address()).body()).contains(SECOND);
  }

  @Test
  void aStateDoesNotSeeTheRevisionAfterItRequestedChangesOrTheDraftWasRecalled() {
    MatrixId id = new MatrixId("Example State 712", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    write(id, FIRST);
    step(id, "send");
    state.post(id.address() + "/answer", Map.of("step", "ask-change", "note", "Please change it."));
    write(id, SECOND);
    assertThat(state.get(id.address()).body()).contains(FIRST).doesNotContain(SECOND);
    step(id, "send");
    assertThat(state.get(id.address()).body()).contains(SECOND).doesNotContain(FIRST);
    step(id, "take-back");
    write(id, THIRD);
    assertThat(state.get(id.address()).body()).contains(SECOND).doesNotContain(THIRD);
    assertThat(state.get("/matrices/Example%20State%20712/2013").statusCode()).isEqualTo(200);
  }

  @Test
  void everyStepKeepsItsVersionAndTwoOfThemAreCompared() {
    MatrixId id = new MatrixId("Example State 713", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    write(id, FIRST);
    step(id, "send");
    state.post(
        id.address() + "/comment",
        Map.of("row", "op2.manufacture", "field", "op2.manufacture framework.nw", "mark", "X"));
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    write(id, SECOND);
    step(id, "send");
    answer(state, id, "agree");
    secretariat.post(id.address() + "/approval", Map.of("document", "S/AC.44/9 (invented)"));
    List<String> steps = steps(state.get(id.address()).body());
    assertThat(steps).as("sent, commented, sent, agreed, approved").hasSize(5);
    String first = id.address() + "/steps/" + steps.getFirst();
    assertThat(state.get(first).body()).contains(FIRST).doesNotContain(SECOND);
    assertThat(FileWords.of(state.bytes(first + "/file/csv").body()))
        .contains(FIRST)
        .doesNotContain(SECOND);
    for (Visitor reader : List.of(state, expert)) {
      assertThat(compare(reader, id, steps.get(0), steps.get(2)))
          .contains("<del>" + FIRST + "</del>")
          .contains("<ins>" + SECOND + "</ins>");
      assertThat(compare(reader, id, steps.get(0), steps.get(1)))
          .as("what the State proposed")
          .contains("<ins>X</ins>")
          .doesNotContain("<ins>" + SECOND);
      assertThat(compare(reader, id, steps.get(2), steps.get(3)))
          .contains(text("exchange.compare.none"));
      String redline = "/steps/redline?first=" + steps.get(0) + "&second=" + steps.get(2);
      assertThat(FileWords.of(reader.bytes(id.address() + redline).body()))
          .contains(FIRST)
          .contains(SECOND);
    }
    assertThat(compare(expert, id, steps.get(3), steps.get(4)))
        .as("the date of the approval is part of the approved version")
        .contains("Date of Committee Approval");
  }

  @Test
  void theVersionOfAnAnswerHasWhatTheStateProposedInItAndNothingElse() {
    MatrixId id = new MatrixId("Example State 406", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    write(id, FIRST);
    step(id, "send");
    comment(state, id, Map.of("field", "op2.manufacture remarks", "words", "Not this Act."));
    comment(state, id, Map.of("field", "op2.manufacture framework.nw", "mark", "X"));
    answer(state, id, "ask-change");
    write(id, SECOND);
    step(id, "send");
    comment(state, id, Map.of("field", "op2.manufacture remarks", "words", "Half of this."));
    step(id, "take-back");
    write(id, THIRD);
    step(id, "send");
    comment(state, id, Map.of("field", "op2.acquire framework.nw", "mark", "?"));
    answer(state, id, "ask-change");
    List<String> steps = steps(state.get(id.address()).body());
    String sent = steps.get(steps.size() - 2);
    assertThat(compare(expert, id, sent, steps.getLast()))
        .contains("<ins>?</ins>")
        .doesNotContain("<ins>X</ins>", "<del>");
  }

  private static void comment(Visitor state, MatrixId id, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(typed);
    form.put("row", Objects.requireNonNull(typed.get("field")).split(" ")[0]);
    assertThat(state.post(id.address() + "/comment", form).statusCode()).isEqualTo(302);
  }

  @Test
  void anotherStateSeesNoVersion() {
    MatrixId id = new MatrixId("Example State 714", "2017");
    write(id, FIRST);
    step(id, "send");
    String step = steps(expert.get(id.address()).body()).getFirst();
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 715");
    String foreign = "/matrices/Example%20State%20715/2017/steps/" + step;
    for (String address : List.of(id.address() + "/steps/" + step, foreign)) {
      assertThat(other.get(address).statusCode()).as(address).isEqualTo(404);
      assertThat(other.get(address + "/file/csv").statusCode()).as(address).isEqualTo(404);
    }
    String both = "/steps?first=" + step + "&second=" + step;
    assertThat(other.get(id.address() + both).statusCode()).isEqualTo(404);
    assertThat(other.get("/matrices/Example%20State%20715/2017" + both).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCommentKeepsTheValueOnWhichItWasMade() {
    MatrixId id = new MatrixId("Example State 716", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    step(id, "send");
    state.post(
        id.address() + "/comment",
        Map.of("row", "op2.manufacture", "field", "op2.manufacture framework.nw", "mark", "X"));
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    int comment =
        program.count("select id::int from matrix_comment where state = 'Example State 716'");
    expert.post(
        id.address() + "/comment/decision",
        Map.of("comment", Integer.toString(comment), "take", "yes", "words", ""));
    String page = expert.get(id.address() + "?lang=en").body();
    String panel = page.substring(page.indexOf("id=\"comment-" + comment));
    String drafted = panel.substring(panel.indexOf(text("matrix.side.experts")));
    assertThat(drafted.substring(0, drafted.indexOf("</div>")))
        .as("the experts had drafted nothing")
        .contains(text("matrix.nothing"));
  }

  @Test
  void aPublishedMatrixHasItsDateOfApprovalAndAgreesWithThePageOfItsState() {
    MatrixId id = new MatrixId("Example State 717", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    write(id, FIRST);
    step(id, "send");
    answer(state, id, "agree");
    secretariat.post(id.address() + "/approval", Map.of("document", "S/AC.44/9 (invented)"));
    state.post(id.address() + "/consent", Map.of("document", "Note 6 (invented)"));
    secretariat.post(id.address() + "/publication", Map.of("step", "publish"));
    Visitor everybody = Visitor.signedOut(program.address());
    String published = FileWords.of(everybody.bytes("/public" + id.address() + "/file/csv").body());
    assertThat(published).containsPattern("approval-date,\"?[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}");
    assertThat(rows(FileWords.of(state.bytes(id.address() + "/file/csv").body())))
        .as("as published")
        .isEqualTo(rows(published));
    step(id, "reopen");
    write(id, SECOND);
    assertThat(rows(FileWords.of(state.bytes(id.address() + "/file/csv").body())))
        .as("under revision")
        .isEqualTo(rows(published));
    assertThat(FileWords.of(expert.bytes(id.address() + "/file/csv").body()))
        .as("a draft has no date of approval")
        .doesNotContainPattern("approval-date,\"?[0-9]");
  }

  @Test
  void stepsAndVersionsAreNeverChanged() {
    MatrixId id = new MatrixId("Example State 718", "2017");
    step(id, "send");
    for (String change :
        List.of(
            "update matrix_step set note = 'forged'",
            "delete from matrix_step",
            "update matrix_version set content = '{}'",
            "delete from matrix_version")) {
      assertThat(refused(change)).as(change).isTrue();
    }
  }

  private boolean refused(String change) {
    try {
      org.springframework.jdbc.core.simple.JdbcClient.create(program.owner().plainSource())
          .sql(change)
          .update();
      return false;
    } catch (org.springframework.dao.DataAccessException refusal) {
      return true;
    }
  }

  private void write(MatrixId id, String words) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("field", "op2.manufacture remarks");
    form.put("words", words);
    form.put("version", Integer.toString(version(id)));
    assertThat(expert.post(id.address() + "/field", form).statusCode()).isEqualTo(200);
  }

  private int version(MatrixId id) {
    return program.count(
        "select coalesce(max(version), 0) from matrix_field where column_key = 'remarks' and state"
            + " = '"
            + id.state()
            + "'");
  }

  private void step(MatrixId id, String step) {
    assertThat(expert.post(id.address() + "/expert", Map.of("step", step)).statusCode())
        .as(step)
        .isEqualTo(302);
  }

  private static void answer(Visitor state, MatrixId id, String step) {
    Map<String, String> form = Map.of("step", step, "document", "Note 5 of 1 March 2026");
    assertThat(state.post(id.address() + "/answer", form).statusCode()).isEqualTo(302);
  }

  private static String compare(Visitor reader, MatrixId id, String first, String second) {
    return reader
        .get(id.address() + "/steps?first=" + first + "&second=" + second + "&lang=en")
        .body();
  }

  private static List<String> steps(String page) {
    List<String> steps = new ArrayList<>();
    Matcher link = Pattern.compile("/steps/([0-9]+)\"").matcher(page);
    while (link.find()) {
      steps.add(link.group(1));
    }
    return steps;
  }

  // The lines of the fields, without the status of the copy.
  private static List<String> rows(String csv) {
    return csv.lines().filter(line -> !line.startsWith("matrix,")).toList();
  }

  private static String text(String key) {
    return Texts.get(Language.EN, key);
  }

  private static String start(String key) {
    String text = Texts.get(Language.EN, key, "");
    return text.substring(0, text.indexOf(':'));
  }
}
