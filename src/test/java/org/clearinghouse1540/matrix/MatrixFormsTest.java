package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every form of a matrix with bad input: shown again as typed, in the language of the reader. */
class MatrixFormsTest {
  private static final MatrixId DRAFT = new MatrixId("Example State 531", "2017");
  private static final MatrixId SENT = new MatrixId("Example State 532", "2017");
  private static final FieldKey TEXT = new FieldKey("op2.manufacture", "remarks");

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor state = program.person(Role.POINT_OF_CONTACT, SENT.state());
  private final Visitor member = program.person(Role.MEMBER, "Example State 533");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");

  /** A form with bad input: what is typed, which text reports the problem, which fields have it. */
  private record Case(
      Visitor user, String path, Map<String, String> typed, String problem, List<String> fields) {}

  @Test
  void aRejectedFormKeepsItsInputAndReportsItsProblemsInTheLanguageOfTheReader() {
    long document = document();
    send();
    for (Case bad : cases(document)) {
      for (Language language : Language.values()) {
        HttpResponse<String> answer =
            bad.user().post(bad.path() + "?lang=" + language.code(), bad.typed());
        assertThat(answer.statusCode()).as(bad.path() + " " + language).isEqualTo(400);
        String page = answer.body();
        assertThat(page)
            .as(bad.path() + " " + language)
            .contains(Texts.get(language, bad.problem()));
        bad.fields().stream()
            .filter(field -> page.contains("id=\"" + field + "\""))
            .forEach(field -> assertThat(page).contains("href=\"#" + field + "\""));
        if (language != Language.EN) {
          assertThat(page).doesNotContain(Texts.get(Language.EN, bad.problem()));
        }
        if (bad.typed().containsValue("Typed words")) {
          assertThat(page).as(bad.path()).contains("Typed words");
        }
      }
      bad.user().get("/desk?lang=en");
    }
  }

  private List<Case> cases(long document) {
    String draft = DRAFT.address();
    String sent = SENT.address();
    String required = "kit.form.required";
    return List.of(
        new Case(
            expert,
            draft + "/row",
            Map.of(
                "row", TEXT.row(),
                "v-framework.nw", "0",
                "framework.nw", "Y",
                "v-remarks", "0",
                "remarks", "Typed words"),
            "kit.form.choice",
            List.of("framework.nw")),
        new Case(
            expert,
            draft + "/citing",
            Map.of("row", TEXT.row(), "passage", "Typed words"),
            "matrix.refused.no-document",
            List.of("field", "title")),
        new Case(expert, draft + "/treaties", Map.of(), "matrix.refused.no-rows", List.of("row")),
        new Case(
            expert,
            "/cited/" + document,
            Map.of("title", "", "address", "javascript:1", "repealed", "Typed words"),
            "kit.form.address",
            List.of("title", "address")),
        new Case(
            expert, "/cited/" + document + "/text", Map.of(), "kit.form.file", List.of("file")),
        new Case(
            expert, draft + "/expert", Map.of("step", "reopen"), "matrix.refused.stage", List.of()),
        new Case(state, sent + "/answer", Map.of("step", "agree"), required, List.of("document")),
        new Case(
            state,
            sent + "/answer",
            Map.of("step", "ask-change"),
            "matrix.refused.no-comment",
            List.of("note")),
        new Case(
            state,
            sent + "/comment",
            Map.of("row", TEXT.row(), "field", TEXT.name(), "mark", "X", "words", "Typed words"),
            "matrix.refused.mark-field",
            List.of("mark")),
        new Case(state, sent + "/consent", Map.of(), required, List.of("document")),
        new Case(member, sent + "/hold", Map.of("why", " "), required, List.of("why")),
        new Case(
            member,
            sent + "/hold",
            Map.of("why", "x", "lift", "yes"),
            "matrix.refused.no-hold",
            List.of()),
        new Case(secretariat, sent + "/approval", Map.of(), required, List.of("document")),
        new Case(secretariat, sent + "/silence", Map.of(), required, List.of("document", "days")),
        new Case(
            secretariat,
            sent + "/publication",
            Map.of("step", "publish"),
            "matrix.refused.stage",
            List.of()));
  }

  @Test
  void aLongCommentIsCompleteAfterAnErrorAndIsRecordedCompletely() {
    MatrixId id = new MatrixId("Example State 536", "2017");
    Visitor author = program.person(Role.POINT_OF_CONTACT, id.state());
    set(id, FieldValue.of("Recorded words"));
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    String words = "Licences of 2027 (invented).\nتراخيص.\n".repeat(200).strip();
    String tooLong = words.substring(0, 5_600);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("row", TEXT.row());
    typed.put("field", TEXT.name());
    typed.put("words", tooLong);
    for (Language language : Language.values()) {
      String path = id.address() + "/comment?lang=" + language.code();
      HttpResponse<String> refused = author.post(path, typed);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(field(refused, "words")).as("too long").isEqualTo(tooLong);
    }
    String path = id.address() + "/comment";
    String kept = tooLong.substring(0, FieldComments.LONGEST - 1) + "!";
    typed.put("words", kept);
    typed.put("mark", "X");
    HttpResponse<String> refused = author.post(path, typed);
    assertThat(field(refused, "words")).as("an error of another field").isEqualTo(kept);
    typed.remove("mark");
    typed.put("words", field(refused, "words"));
    assertThat(author.post(path, typed).statusCode()).isEqualTo(302);
    assertThat(
            ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id))
                .getFirst()
                .words())
        .isEqualTo(kept);
  }

  private static String field(HttpResponse<String> answer, String name) {
    return Jsoup.parse(answer.body()).select("textarea[name=" + name + "]").getFirst().wholeText();
  }

  @Test
  void aRefusalOfAProposalNeedsAnExplanation() {
    MatrixId id = new MatrixId("Example State 534", "2017");
    Visitor author = program.person(Role.POINT_OF_CONTACT, id.state());
    set(id, FieldValue.of("Recorded words"));
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    author.post(
        id.address() + "/comment",
        Map.of("row", TEXT.row(), "field", TEXT.name(), "words", "Proposed words"));
    author.post(id.address() + "/answer", Map.of("step", "ask-change"));
    long number =
        ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id))
            .getFirst()
            .id();
    Map<String, String> declined =
        Map.of("comment", Long.toString(number), "take", "no", "words", "");
    HttpResponse<String> refused =
        expert.post(id.address() + "/comment/decision?lang=es", declined);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(Texts.get(Language.ES, "matrix.refused.no-explanation"))
        .contains("href=\"#words\"", "Proposed words");
    Map<String, String> explained = new LinkedHashMap<>(declined);
    explained.put("words", "Already recorded (invented).");
    String path = id.address() + "/comment/decision?lang=en";
    assertThat(expert.post(path, explained).statusCode()).isEqualTo(302);
    explained.put("words", "Another explanation (invented).");
    HttpResponse<String> again = expert.post(path, explained);
    assertThat(again.body()).contains(Texts.get(Language.EN, "matrix.refused.already-decided"));
  }

  @Test
  void aFieldThatAnotherUserChangedIsNotOverwrittenAndBothValuesAreShown() {
    MatrixId id = new MatrixId("Example State 535", "2017");
    set(id, FieldValue.of("Their words"));
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("row", TEXT.row());
    typed.put("v-remarks", "0");
    typed.put("remarks", "My words");
    typed.put("v-framework.nw", "0");
    typed.put("framework.nw", "X");
    HttpResponse<String> conflict = expert.post(id.address() + "/row?lang=en", typed);
    assertThat(conflict.statusCode()).isEqualTo(400);
    assertThat(conflict.body())
        .contains(Texts.get(Language.EN, "matrix.refused.conflict", "expert"))
        .contains("Their words", "My words", "name=\"v-remarks\" value=\"1\"");
    FieldKey framework = new FieldKey(TEXT.row(), "framework.nw");
    assertThat(field(id, framework).version()).as("none is saved alone").isZero();
    typed.put("v-remarks", "1");
    assertThat(expert.post(id.address() + "/row", typed).statusCode()).isEqualTo(302);
    assertThat(field(id, framework).version()).isEqualTo(1);
    assertThat(expert.get(id.address()).body()).contains("My words").doesNotContain("Their words");
  }

  @Test
  void noPageOfAMatrixShowsTheKeyOfAFieldAsText() {
    MatrixId id = new MatrixId("Example State 536", "2017");
    set(id, FieldValue.of("Recorded words"));
    for (String page :
        List.of(
            "",
            "/row?row=op2.manufacture",
            "/citing",
            "/as?form=2013",
            "/check",
            "/past?field=op2.manufacture%20remarks",
            "/on?day=2999-01-01",
            "/compare?from=2001-01-01&to=2999-01-01",
            "/compare?with=2013")) {
      String text = expert.get(id.address() + page).body().replaceAll("<[^>]*>", " ");
      assertThat(text).as(page).doesNotContain("op2.", "framework.", "OP3AB.NW");
    }
  }

  @Test
  void aMemberIsNamedByRoleAndStateOnAHold() {
    MatrixId id = new MatrixId("Example State 537", "2017");
    Visitor holder = program.person(Role.MEMBER, "KAZ");
    HttpResponse<String> held =
        holder.post(id.address() + "/hold", Map.of("why", "More time (invented)"));
    assertThat(held.statusCode()).isEqualTo(302);
    String page = expert.get(id.address() + "?lang=fr").body();
    expert.get("/desk?lang=en");
    assertThat(page)
        .contains(Texts.get(Language.FR, "access.role.member") + ", Kazakhstan")
        .doesNotContain("member KAZ");
  }

  private long document() {
    return ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(CitedDocuments.class)
                .add(
                    new Actor("expert", "expert"),
                    CitedDocument.of(DRAFT.state(), "Example Act 531")));
  }

  private void send() {
    set(SENT, FieldValue.of("Recorded words"));
    expert.post(SENT.address() + "/expert", Map.of("step", "send"));
  }

  private void set(MatrixId id, FieldValue value) {
    ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(new Actor("expert", "expert"), id, Map.of(TEXT, value), "", ""));
    assertThat(value.mark()).isEqualTo(FieldMark.NOTHING_RECORDED);
  }

  private MatrixField field(MatrixId id, FieldKey key) {
    return ViewerDataSource.as("committee", () -> program.bean(MatrixFields.class).get(id, key));
  }
}
