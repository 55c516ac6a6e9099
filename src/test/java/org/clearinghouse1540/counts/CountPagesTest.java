package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.RecordedMarks;
import org.clearinghouse1540.obligations.FieldMark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Counts of marks: equal to the database at once, with their rule, and with the States behind. */
class CountPagesTest {
  private static final FieldKey FIELD = new FieldKey("op2.manufacture", "framework.nw");
  private static final String PART = "form=2017 part=op2";

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void theNumbersAreThoseOfTheDatabaseRightAfterAWrite() {
    for (FieldMark mark : List.of(FieldMark.X, FieldMark.UNCLEAR, FieldMark.NOT_APPLICABLE)) {
      set(new MatrixId("Example State 77" + mark.ordinal(), "2017"), mark);
      assertThat(shown(page(PART)).get(mark.code())).isEqualTo(recorded(mark));
    }
    Map<String, Integer> numbers = shown(page(PART));
    int matrices =
        program.count("select count(distinct state)::int from matrix_field where form = '2017'");
    assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(matrices);
    set(new MatrixId("Example State 770", "2017"), FieldMark.NOT_APPLICABLE);
    assertThat(shown(page(PART)).get("NA")).isEqualTo(number(numbers, "NA") + 1);
    assertThat(shown(page(PART)).get("X")).isEqualTo(number(numbers, "X") - 1);
  }

  @Test
  void aNumberLeadsToTheStatesBehindIt() {
    MatrixId id = new MatrixId("Example State 774", "2017");
    set(id, FieldMark.UNCLEAR);
    Element number = cell(page(PART), FieldMark.UNCLEAR);
    Document states = Jsoup.parse(expert.get(number.select("a").attr("href")).body());
    assertThat(states.select("ul.columns a").eachText())
        .hasSize(Integer.parseInt(number.text()))
        .anyMatch(name -> name.contains("Example State 774"));
    assertThat(states.text()).contains(PART);
  }

  @Test
  void theStatesWithNothingRecordedAreTheOthers() {
    set(new MatrixId("Example State 775", "2017"), FieldMark.X);
    RecordedMarks marks = marks(Optional.empty());
    List<String> without = marks.states(FIELD, FieldMark.NOTHING_RECORDED);
    assertThat(without).doesNotContain("Example State 775");
    int marked =
        marks.states(FIELD, FieldMark.X).size()
            + marks.states(FIELD, FieldMark.UNCLEAR).size()
            + marks.states(FIELD, FieldMark.NOT_APPLICABLE).size();
    assertThat(without.size() + marked).isEqualTo(marks.states().size());
  }

  @Test
  void aDayHasTheValuesOfItsEnd() {
    MatrixId id = new MatrixId("Example State 776", "2017");
    LocalDate today = LocalDate.now(DateText.HEADQUARTERS);
    set(id, FieldMark.X);
    assertThat(marks(Optional.of(today)).states(FIELD, FieldMark.X)).contains(id.state());
    set(id, FieldMark.NOT_APPLICABLE);
    assertThat(marks(Optional.of(today.plusDays(1))).states(FIELD, FieldMark.NOT_APPLICABLE))
        .contains(id.state());
    assertThat(marks(Optional.of(today.minusDays(1))).states()).doesNotContain(id.state());
  }

  @Test
  void theStageOfAMatrixDecidesWhetherItIsCounted() {
    MatrixId id = new MatrixId("Example State 777", "2017");
    set(id, FieldMark.X);
    int drafted = number(shown(page(PART + " status=drafting")), "X");
    int sent = number(shown(page(PART + " status=with-state")), "X");
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    assertThat(shown(page(PART + " status=drafting")).get("X")).isEqualTo(drafted - 1);
    assertThat(shown(page(PART + " status=with-state")).get("X")).isEqualTo(sent + 1);
    assertThat(shown(page(PART + " status=drafting,with-state")).get("X"))
        .isEqualTo(drafted + sent);
  }

  @Test
  void theFormAndTheRuleGiveTheSameNumbers() {
    set(new MatrixId("Example State 778", "2017"), FieldMark.X);
    String today = LocalDate.now(DateText.HEADQUARTERS).toString();
    Document form =
        Jsoup.parse(expert.get("/counts?form=2017&part=op2&group=&date=" + today).body());
    assertThat(form.select("dl.facts code").text()).isEqualTo(PART + " date=" + today);
    assertThat(shown(form)).isEqualTo(shown(page(PART)));
    assertThat(shown(page(PART + " group=APG")).get("X"))
        .as("an invented State is in no group")
        .isLessThan(shown(page(PART)).get("X"));
  }

  @Test
  void filesHoldTheRuleAndTheNumbers() {
    set(new MatrixId("Example State 779", "2017"), FieldMark.X);
    String csv = expert.get("/counts/file/csv?lang=en&rule=" + encoded(PART)).body();
    assertThat(csv).contains("Rule," + PART).contains("," + recorded(FieldMark.X) + ",");
    assertThat(expert.get("/counts/file/exe?rule=" + encoded(PART)).statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongRuleIsRefusedInASentence() {
    refused(
        "colour=red",
        "counts.refused.word",
        "colour=red",
        "form, part, content, status, group, date");
    refused("form=2017 form=2017", "counts.refused.twice", "form");
    refused("status=lost", "counts.refused.value", "lost", stages());
    refused("date=yesterday", "counts.refused.date", "yesterday");
    refused("date=2999-01-01", "counts.refused.day", "2999-01-01");
    refused("date=2020-01-01 status=agreed", "counts.refused.status-and-date");
    assertThat(expert.get("/counts/states?rule=&field=op2.manufacture+none&mark=X").statusCode())
        .isEqualTo(404);
    assertThat(
            expert
                .get("/counts/states?rule=&field=op2.manufacture+framework.nw&mark=Z")
                .statusCode())
        .isEqualTo(404);
  }

  private void refused(String rule, String key, Object... arguments) {
    HttpResponse<String> answer = expert.get("/counts?lang=en&rule=" + encoded(rule));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text()).contains(Texts.get(Language.EN, key, arguments));
  }

  private static String stages() {
    return "drafting, with-state, changes-asked, agreed, approved, published, kept";
  }

  private Document page(String rule) {
    return Jsoup.parse(expert.get("/counts?lang=en&rule=" + encoded(rule)).body());
  }

  private static Map<String, Integer> shown(Document page) {
    Element row = row(page);
    return Map.of(
        "X", Integer.parseInt(row.child(2).text()),
        "?", Integer.parseInt(row.child(3).text()),
        "NA", Integer.parseInt(row.child(4).text()),
        "", Integer.parseInt(row.child(5).text()));
  }

  private static int number(Map<String, Integer> numbers, String mark) {
    return numbers.getOrDefault(mark, -1);
  }

  private static Element cell(Document page, FieldMark mark) {
    return row(page).child(2 + mark.ordinal());
  }

  // The field is that of the first line.
  private static Element row(Document page) {
    return page.select("tbody tr").getFirst();
  }

  private int recorded(FieldMark mark) {
    return program.count(
        "select count(*)::int from matrix_field where form = '2017' and row_key = '"
            + FIELD.row()
            + "' and column_key = '"
            + FIELD.column()
            + "' and mark = '"
            + mark.code()
            + "'");
  }

  private RecordedMarks marks(Optional<LocalDate> day) {
    return ViewerDataSource.as(
        "committee", () -> program.bean(FieldCounts.class).marks("2017", day));
  }

  private void set(MatrixId id, FieldMark mark) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    id,
                    Map.of(FIELD, FieldValue.of(mark)),
                    "planted",
                    ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
