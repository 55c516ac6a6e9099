package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The analyzer: rows of the form for all States side by side. */
class AnalyzerPagesTest {
  private static final String PAGE = "/counts/analyzer?lang=en&form=2017&part=op2";
  private static final FieldKey MARK = new FieldKey("op2.develop", "framework.nw");
  private static final FieldKey REMARK = new FieldKey("op2.develop", "remarks");

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aRowOfSeveralStatesIsShownSideBySideInTheOrderOfTheirNames() {
    set("Example State 129", FieldMark.UNCLEAR, "second pelican");
    set("Example State 128", FieldMark.X, "first pelican");
    Document page = page(PAGE + "&row=op2.develop&text=pelican");
    assertThat(page.select("tbody tr td:first-child").eachText())
        .hasSize(2)
        .satisfiesExactly(
            state -> assertThat(state).contains("Example State 128"),
            state -> assertThat(state).contains("Example State 129"));
    assertThat(row(page, "128").text()).contains("X").contains("first pelican");
    assertThat(row(page, "129").text()).contains("?").contains("second pelican");
    String address = row(page, "128").select("a").attr("href");
    assertThat(expert.get(address).body()).contains("first pelican");
  }

  @Test
  void marksAndStagesLimitTheRows() {
    set("Example State 130", FieldMark.NOT_APPLICABLE, "third ostrich");
    set("Example State 134", FieldMark.X, "fourth ostrich");
    String ostriches = PAGE + "&row=op2.develop&text=ostrich";
    assertThat(states(page(ostriches + "&mark=NA"))).hasSize(1).first().asString().contains("130");
    assertThat(states(page(ostriches + "&status=with-state"))).isEmpty();
    assertThat(states(page(ostriches + "&status=drafting"))).hasSize(2);
    assertThat(states(page(PAGE + "&row=op2.develop&mark=nothing&text=ostrich"))).isEmpty();
  }

  @Test
  void wordsAreFoundAsTheSearchFindsThemAndNeverTheFormInWhichTheyAreStored() {
    set("Example State 381", FieldMark.X, "Évaluation kestrel “first”\nsecond line أحكام");
    String kestrel = PAGE + "&row=op2.develop&text=";
    for (String text :
        List.of("evaluation+kestrel", "KESTREL", "\"first\"", "first+second", "احكام")) {
      assertThat(states(page(kestrel + encoded(text))))
          .as(text)
          .anyMatch(state -> state.contains("381"));
    }
    for (String stored : List.of("document", "passage", "places", "language")) {
      assertThat(states(page(kestrel + stored))).noneMatch(state -> state.contains("381"));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.replace('+', ' '), StandardCharsets.UTF_8);
  }

  @Test
  void everyStateIsALineAlsoWhereNothingIsRecorded() {
    set("Example State 135", FieldMark.X, "fifth");
    Document page = page(PAGE + "&row=op2.develop&row=op2.acquire");
    int matrices =
        program.count("select count(distinct state)::int from matrix_field where form = '2017'");
    assertThat(page.text()).contains(Texts.get(Language.EN, "counts.analyzer.found", 2 * matrices));
  }

  @Test
  void filesHaveEveryLineAndTheRule() {
    set("Example State 136", FieldMark.X, "sixth flamingo");
    String question = "?lang=en&rule=form%3D2017+part%3Dop2&row=op2.develop&text=flamingo";
    String csv = expert.get("/counts/analyzer/file/csv" + question).body();
    assertThat(csv).contains("Rule,form=2017 part=op2").contains("sixth flamingo");
    assertThat(expert.get("/counts/analyzer/file/xlsx" + question).statusCode()).isEqualTo(200);
    assertThat(expert.get("/counts/analyzer/file/docx" + question).statusCode()).isEqualTo(404);
  }

  @Test
  void aStateReadsThatAMemberSawItsMatrixHere() {
    set("Example State 137", FieldMark.X, "seventh heron");
    String seen =
        "select count(*)::int from consent_disclosure where subject_kind = 'MATRIX'"
            + " and subject_id like 'Example State 137%' and event = 'shown'";
    String question = PAGE + "&row=op2.develop&text=heron";
    expert.get(question);
    assertThat(program.count(seen)).as("an expert works on all matrices").isZero();
    program.person(Role.MEMBER, "Example State 001").get(question);
    assertThat(program.count(seen)).isEqualTo(1);
  }

  @Test
  void whatIsNotInTheFormIsRefusedInASentence() {
    refused(PAGE + "&row=op9.none", "counts.refused.row", "op9.none", part());
    refused("/counts/analyzer?lang=en&part=nowhere", "counts.refused.value", "nowhere", parts());
    refused(
        "/counts/analyzer?lang=en&rule=form%3D2017+date%3D2020-01-01",
        "counts.refused.analyzer-date");
    assertThat(expert.get(PAGE + "&mark=Z").statusCode()).isEqualTo(400);
    assertThat(expert.get(PAGE + "&text=" + "x".repeat(300)).statusCode()).isEqualTo(400);
  }

  private void refused(String address, String key, Object... arguments) {
    var answer = expert.get(address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text()).contains(Texts.get(Language.EN, key, arguments));
  }

  private String part() {
    return page(PAGE).select("h2#rows").text();
  }

  private String parts() {
    return program.bean(Forms.class).current().parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .map(FormVersion.Part::key)
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  private Document page(String address) {
    return Jsoup.parse(expert.get(address).body());
  }

  private static List<String> states(Document page) {
    return page.select("tbody tr td:first-child").eachText();
  }

  private static Element row(Document page, String number) {
    return page.select("tbody tr:contains(Example State " + number + ")").getFirst();
  }

  private void set(String state, FieldMark mark, String remark) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    new MatrixId(state, "2017"),
                    Map.of(MARK, FieldValue.of(mark), REMARK, FieldValue.of(remark)),
                    "planted",
                    ""));
  }
}
