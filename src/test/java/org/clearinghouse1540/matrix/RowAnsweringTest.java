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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A State answers its matrix row by row: comments beside each field, filters, agencies. */
class RowAnsweringTest {
  private static final String ROW = "op2.manufacture";
  private static final String MARK = "framework.nw";

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void oneSavingKeepsTheCommentsOfAllFieldsAndStaysOnTheRow() {
    MatrixId id = sent("Example State 140");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    HttpResponse<String> saved =
        save(
            state,
            id,
            Map.of(
                "mark-" + MARK,
                "X",
                "title-framework.source",
                "Example Act 140",
                "place-framework.source",
                "s. 4",
                "words-remarks",
                "In force since May (invented)"));
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location").orElse("")).endsWith("/row?row=" + ROW);
    assertThat(comments(id)).hasSize(3);
    String page = state.get(id.address() + "/row?lang=en&row=" + ROW).body();
    assertThat(Jsoup.parse(page).select("[name='title-framework.source']").val())
        .isEqualTo("Example Act 140");
    assertThat(page).contains(Texts.get(Language.EN, "matrix.answer.unsent", 3));
    long mark = comment(id, MARK).id();
    long source = comment(id, "framework.source").id();
    save(
        state,
        id,
        Map.of(
            "mark-" + MARK,
            "X",
            "title-framework.source",
            "Example Act 140",
            "place-framework.source",
            "s. 4",
            "words-framework.source",
            "See also its annex"));
    assertThat(comments(id)).as("the emptied one is deleted").hasSize(2);
    assertThat(comment(id, MARK).id()).as("unchanged").isEqualTo(mark);
    assertThat(comment(id, "framework.source").id()).as("replaced").isNotEqualTo(source);
    assertThat(comment(id, "framework.source").named())
        .as("the same source")
        .containsExactly(new WrittenCitation("Example Act 140", List.of("s. 4"), ""));
  }

  @Test
  void savingGoesOnWithTheNextRowOfTheSearch() {
    MatrixId id = sent("Example State 143");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Map<String, String> later = Map.of("row", "op2.transport", "words-remarks", "Later row");
    state.post(id.address() + "/row/comments", later);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("row", ROW);
    form.put("words-remarks", "First row");
    form.put("only", "used");
    form.put("next", "yes");
    HttpResponse<String> saved = state.post(id.address() + "/row/comments", form);
    assertThat(saved.headers().firstValue("Location").orElse(""))
        .contains("/row?row=op2.transport", "only=used");
    var listed = Jsoup.parse(state.get(id.address() + "?only=used").body());
    assertThat(listed.select("table.cells tbody tr").eachAttr("id"))
        .as("only rows with a record, a comment or a question")
        .containsExactly(ROW, "op2.transport");
    var found = Jsoup.parse(state.get(id.address() + "?find=FIRST").body());
    assertThat(found.select("table.cells tbody tr")).as("words of a row, not comments").isEmpty();
    var transport = Jsoup.parse(state.get(id.address() + "?find=TRANSPORT").body());
    assertThat(transport.select("table.cells tbody tr").eachAttr("id")).contains("op2.transport");
  }

  @Test
  void aPlaceWithoutItsSourceIsRefusedAndWhatWasTypedStays() {
    MatrixId id = sent("Example State 144");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    HttpResponse<String> refused =
        save(
            state,
            id,
            Map.of("place-framework.source", "s. 4", "words-remarks", "Typed before (invented)"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(Texts.get(Language.EN, "matrix.refused.place-alone"))
        .contains("Typed before (invented)");
    assertThat(comments(id)).isEmpty();
    expert.post(id.address() + "/expert", Map.of("step", "take-back"));
    HttpResponse<String> late = save(state, id, Map.of("words-remarks", "Too late"));
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains(Texts.get(Language.EN, "matrix.refused.stage"));
  }

  @Test
  void theAgencySeesTheRowAndItsAnswerBecomesACommentInOneStep() {
    MatrixId id = new MatrixId("Example State 145", "2017");
    Map<String, String> recorded =
        Map.of("row", ROW, "v-" + MARK, "0", MARK, "X", "v-remarks", "0", "remarks", "Act 145");
    assertThat(expert.post(id.address() + "/row", recorded).statusCode()).isEqualTo(302);
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    Visitor agency = program.person(Role.AGENCY, id.state());
    Visitor other = program.person(Role.AGENCY, id.state());
    Map<String, String> asking =
        Map.of("form", "2017", "row", ROW, "agency", agency.name(), "question", "Is it in force?");
    assertThat(state.post("/workspace/asking", asking).statusCode()).isEqualTo(302);
    String asked = agency.get("/asked?lang=en").body();
    assertThat(asked).contains("Is it in force?", "Act 145");
    assertThat(other.get("/asked").body()).doesNotContain("Act 145");
    String number = asked.replaceFirst("(?s).*action=\"/asked/(\\d+)\".*", "$1");
    String answer = "Since 2019. ".repeat(200).strip();
    agency.post("/asked/" + number, Map.of("answer", answer));
    var page = Jsoup.parse(state.get(id.address() + "/row?row=" + ROW).body());
    var form = page.select("#answer-" + number + " form");
    Map<String, String> typed = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(field -> typed.put(field.attr("name"), field.val()));
    form.select("textarea, select")
        .forEach(
            field ->
                typed.put(
                    field.attr("name"),
                    field.is("select") ? field.select("[selected]").val() : field.text()));
    assertThat(state.post(form.attr("action"), typed).statusCode()).isEqualTo(302);
    assertThat(comment(id, "remarks").words()).isEqualTo(answer);
    assertThat(state.get(id.address() + "?only=used&lang=en").body())
        .contains(Texts.get(Language.EN, "matrix.row.asked"));
    assertThat(expert.get(id.address() + "?lang=en").body())
        .doesNotContain(Texts.get(Language.EN, "matrix.row.asked"), "Is it in force?");
  }

  private MatrixId sent(String state) {
    MatrixId id = new MatrixId(state, "2017");
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    return id;
  }

  private static HttpResponse<String> save(Visitor state, MatrixId id, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(typed);
    form.put("row", ROW);
    return state.post(id.address() + "/row/comments?lang=en", form);
  }

  private List<FieldComment> comments(MatrixId id) {
    return ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id));
  }

  private FieldComment comment(MatrixId id, String column) {
    return comments(id).stream()
        .filter(comment -> comment.key().equals(new FieldKey(ROW, column)))
        .findFirst()
        .orElseThrow();
  }
}
