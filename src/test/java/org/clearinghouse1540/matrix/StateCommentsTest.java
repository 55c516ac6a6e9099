package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments of a State on its matrix: their readers at each stage, and the record of a decision. */
class StateCommentsTest {
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final FieldKey TEXT = new FieldKey("op2.manufacture", "remarks");

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void onlyTheStateSeesACommentUntilItIsSent() {
    MatrixId id = sent("Example State 581");
    Visitor contact = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor mission = program.person(Role.MISSION, id.state());
    comment(contact, id, TEXT, Map.of("words", "A remark (invented)"));
    assertThat(expert.get(id.address()).body()).doesNotContain("A remark (invented)");
    assertThat(mission.get(id.address()).body())
        .contains("A remark (invented)")
        .contains(Texts.get(Language.EN, "matrix.comment.draft"));
    mission.post(id.address() + "/answer", Map.of("step", "ask-change"));
    assertThat(expert.get(id.address()).body()).contains("A remark (invented)");
    assertThat(mission.get(id.address()).body())
        .contains("A remark (invented)")
        .doesNotContain(Texts.get(Language.EN, "matrix.comment.draft"));
  }

  @Test
  void aCommentIsDeletedUntilItIsSent() {
    MatrixId id = sent("Example State 582");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 583");
    comment(state, id, TEXT, Map.of("words", "First remark"));
    long first = latest(id);
    MatrixId foreign = new MatrixId("Example State 583", "2017");
    assertThat(drop(other, foreign, first).statusCode()).as("of another State").isEqualTo(400);
    assertThat(state.get(id.address()).body()).contains("First remark");
    assertThat(drop(state, id, first).statusCode()).isEqualTo(302);
    assertThat(state.get(id.address()).body()).doesNotContain("First remark");
    comment(state, id, TEXT, Map.of("words", "Second remark"));
    long second = latest(id);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    HttpResponse<String> late = drop(state, id, second);
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains(Texts.get(Language.EN, "matrix.refused.already-sent"));
    assertThat(expert.get(id.address()).body()).contains("Second remark");
  }

  @Test
  void theCheckPageShowsTheCommentsThatAreSent() {
    MatrixId id = sent("Example State 274");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor mission = program.person(Role.MISSION, id.state());
    comment(state, id, TEXT, Map.of("words", "Half a remark (invented)"));
    assertThat(mission.check(id.address() + "/answer", Map.of("step", "ask-change")).body())
        .contains("id=\"act-check\"")
        .contains("Half a remark (invented)");
  }

  @Test
  void aProposalIsDeclinedAtAnyStageAndAcceptedInADraftAlone() {
    MatrixId id = sent("Example State 273");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    comment(state, id, MARK, Map.of("mark", "X"));
    long proposal = latest(id);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    assertThat(decide(id, proposal, "yes", "").body())
        .contains(Texts.get(Language.EN, "matrix.refused.not-drafting"));
    assertThat(decide(id, proposal, "no", "No source (invented)").statusCode()).isEqualTo(302);
  }

  @Test
  void anAcceptedProposalIsRecordedInItsField() {
    MatrixId id = sent("Example State 584");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    comment(state, id, MARK, Map.of("mark", "X"));
    long mark = latest(id);
    comment(state, id, SOURCE, Map.of("title", "Example Act 584", "place", "reg. 7"));
    long source = latest(id);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    assertThat(decide(id, mark, "yes", "").statusCode()).isEqualTo(302);
    assertThat(decide(id, source, "yes", "").statusCode()).isEqualTo(302);
    assertThat(field(id, MARK).content().mark()).isEqualTo(FieldMark.X);
    assertThat(field(id, MARK).why()).isEqualTo("proposed by the State");
    assertThat(field(id, SOURCE).content().citations())
        .singleElement()
        .satisfies(citation -> assertThat(citation.places()).containsExactly("reg. 7"));
    assertThat(expert.get(id.address() + "/row?row=op2.manufacture").body())
        .contains("Example Act 584, reg. 7");
    assertThat(state.get(id.address()).body())
        .contains(Texts.get(Language.EN, "matrix.comment.taken"));
  }

  @Test
  void aDeclinedProposalIsExplainedAndChangesNoField() {
    MatrixId id = sent("Example State 585");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    comment(state, id, MARK, Map.of("mark", "NA"));
    long number = latest(id);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    assertThat(decide(id, number, "no", "Not yet in force (invented)").statusCode()).isEqualTo(302);
    assertThat(field(id, MARK).version()).isZero();
    assertThat(state.get(id.address()).body())
        .contains("Not yet in force (invented)")
        .contains(Texts.get(Language.EN, "matrix.comment.declined"));
    assertThat(
            program.count(
                "select count(*)::int from kit_journal where subject = 'matrix-comment/"
                    + number
                    + "' and act = 'proposal declined'"))
        .isEqualTo(1);
  }

  @Test
  void aDecisionWaitsUntilTheExpertsHaveTheMatrixAgain() {
    MatrixId id = sent("Example State 586");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    comment(state, id, MARK, Map.of("mark", "X"));
    long number = latest(id);
    assertThat(decide(id, number, "yes", "").statusCode()).as("not sent").isEqualTo(404);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    HttpResponse<String> early = decide(id, number, "yes", "");
    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains(Texts.get(Language.EN, "matrix.refused.not-drafting"));
    expert.post(id.address() + "/expert", Map.of("step", "take-back"));
    assertThat(decide(id, number, "yes", "").statusCode()).isEqualTo(302);
  }

  @Test
  void aRefusedCommentLeavesNoDocumentBehind() {
    MatrixId id = sent("Example State 587");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Map<String, String> typed = Map.of("words", "A remark", "title", "Example Act 587");
    HttpResponse<String> refused = post(state, id, TEXT, typed);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(Texts.get(Language.EN, "matrix.refused.source-field"))
        .contains("Example Act 587");
    assertThat(
            ViewerDataSource.as(
                "committee", () -> program.bean(CitedDocuments.class).of(id.state())))
        .extracting(CitedDocument::state)
        .doesNotContain(id.state());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"POINT_OF_CONTACT", "MISSION"})
  void onlyTheStateComments(Role role) {
    MatrixId id = new MatrixId("Example State 588", "2017");
    String party = role.actsFor() == Role.ActsFor.NOBODY ? "" : id.state();
    assertThat(post(program.person(role, party), id, TEXT, Map.of("words", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aStateCommentsOnItsOwnMatrixOnly() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 589");
    MatrixId foreign = new MatrixId("Example State 588", "2017");
    assertThat(post(state, foreign, TEXT, Map.of("words", "x")).statusCode()).isEqualTo(404);
    assertThat(state.get(foreign.address()).statusCode()).isEqualTo(404);
  }

  private MatrixId sent(String state) {
    MatrixId id = new MatrixId(state, "2017");
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    return id;
  }

  private static void comment(Visitor state, MatrixId id, FieldKey key, Map<String, String> typed) {
    assertThat(post(state, id, key, typed).statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> post(
      Visitor visitor, MatrixId id, FieldKey key, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(typed);
    form.put("row", key.row());
    form.put("field", key.name());
    return visitor.post(id.address() + "/comment?lang=en", form);
  }

  private static HttpResponse<String> drop(Visitor visitor, MatrixId id, long comment) {
    return visitor.post(
        id.address() + "/comment?lang=en",
        Map.of("row", TEXT.row(), "drop", Long.toString(comment)));
  }

  private HttpResponse<String> decide(MatrixId id, long comment, String take, String words) {
    return expert.post(
        id.address() + "/comment/decision?lang=en",
        Map.of("comment", Long.toString(comment), "take", take, "words", words));
  }

  private long latest(MatrixId id) {
    List<FieldComment> all =
        ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id));
    return all.stream().mapToLong(FieldComment::id).max().orElseThrow();
  }

  private MatrixField field(MatrixId id, FieldKey key) {
    return ViewerDataSource.as("committee", () -> program.bean(MatrixFields.class).get(id, key));
  }
}
