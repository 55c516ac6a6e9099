package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
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
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Marks of two dates and of two versions of the form, for the rows that both have. */
class MarkComparisonPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void eachSideHasTheNumbersOfItsRule() {
    set("Example State 138", "2013");
    set("Example State 139", "2017");
    MarkComparisonResult result = compared("form=2013", "form=2017 part=op2");
    assertThat(result.pairs()).isNotEmpty();
    MarkCount earlier = counted("form=2013");
    MarkCount later = counted("form=2017 part=op2");
    for (MarkComparisonResult.Pair pair : result.pairs()) {
      assertThat(earlier.lines()).contains(pair.before());
      assertThat(later.lines()).contains(pair.after());
    }
  }

  @Test
  void everyRowIsComparedOrListed() {
    MarkComparisonResult result = compared("form=2009", "form=2017");
    FormVersion form = program.bean(Forms.class).find("2017").orElseThrow();
    assertThat(result.alone()).as("rows without a counterpart").isNotEmpty();
    List<String> rows =
        counted("form=2017").lines().stream().map(line -> line.key().row()).distinct().toList();
    for (String row : rows) {
      boolean compared =
          result.pairs().stream().anyMatch(pair -> pair.after().key().row().equals(row));
      String label = FieldLabel.row(form.find(row).orElseThrow());
      assertThat(
              compared || result.alone().stream().anyMatch(found -> found.row().startsWith(label)))
          .as(row)
          .isTrue();
    }
  }

  @Test
  void everyRowAndColumnOfTheEarlierFormIsComparedOrListedForEachPart() {
    for (String[] forms : new String[][] {{"2009", "2017"}, {"2013", "2017"}, {"2017", "2013"}}) {
      FormVersion from = program.bean(Forms.class).find(forms[0]).orElseThrow();
      FormVersion to = program.bean(Forms.class).find(forms[1]).orElseThrow();
      for (FormVersion.Part part : from.parts()) {
        boolean both = to.parts().stream().anyMatch(other -> other.key().equals(part.key()));
        if (part.markColumns().isEmpty() || !both) {
          continue;
        }
        MarkComparisonResult whole = compared("form=" + forms[0], "form=" + forms[1]);
        MarkComparisonResult result =
            compared("form=" + forms[0], "form=" + forms[1] + " part=" + part.key());
        for (FormVersion.Row row : part.rows()) {
          String label = FieldLabel.row(row);
          boolean elsewhere =
              whole.pairs().stream().anyMatch(pair -> pair.before().key().row().equals(row.key()));
          assertThat(
                  elsewhere
                      || result.alone().stream()
                          .anyMatch(
                              found ->
                                  found.form().equals(forms[0]) && found.row().startsWith(label)))
              .as(forms[0] + " " + part.key() + " " + row.key())
              .isTrue();
        }
      }
      MarkComparisonResult all = compared("form=" + forms[0], "form=" + forms[1]);
      long paired = all.pairs().size();
      long alone =
          all.before().lines().stream()
              .filter(
                  line ->
                      all.pairs().stream()
                          .noneMatch(pair -> pair.before().key().equals(line.key())))
              .filter(
                  line ->
                      all.alone().stream()
                          .anyMatch(
                              found ->
                                  found.form().equals(forms[0])
                                      && (found.row().equals(line.row())
                                          || found
                                              .row()
                                              .equals(line.row() + " · " + line.column()))))
              .count();
      assertThat(paired + alone).as("each field once").isEqualTo(all.before().lines().size());
    }
  }

  @Test
  void rulesOfDifferentPartsOrGroupsAreRefused() {
    for (String after : List.of("form=2017 part=op2", "form=2017 part=op3cd group=AG")) {
      String rules = "before=" + encoded("form=2013 part=op3cd") + "&after=" + encoded(after);
      HttpResponse<String> answer = expert.get("/counts/changes?lang=en&" + rules);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(answer.body()).text())
          .contains(Texts.get(Language.EN, "counts.refused.scopes"));
    }
  }

  @Test
  void statesOfOneSideAreNamedAndCanBeLeftOut() {
    set("Example State 316", "2013");
    set("Example State 316", "2017");
    set("Example State 317", "2013");
    String address = "/counts/changes?lang=en&earlier-form=2013&later-form=2017&part=op2";
    Document all = Jsoup.parse(expert.get(address).body());
    assertThat(all.select("dl.facts").text()).contains("Example State 317");
    assertThat(all.select("dl.facts").text()).doesNotContain("Example State 316");
    Document common = Jsoup.parse(expert.get(address + "&common=yes").body());
    List<String> bases = List.of(common.select("dl.facts dd").get(2).text().split(" / "));
    assertThat(bases.getFirst()).as("the same States").isEqualTo(bases.getLast());
    assertThat(common.text()).contains(Texts.get(Language.EN, "counts.changes.common"));
    String csv = expert.get(common.select("p.files a:contains(CSV)").attr("href")).body();
    assertThat(csv).contains(Texts.get(Language.EN, "counts.changes.common"), "Example State 317");
  }

  @Test
  void noRowIsListedWithoutWordsOnItsCounterparts() {
    assertThat(compared("form=2009", "form=2017").alone()).noneMatch(row -> row.note().equals("…"));
  }

  @Test
  void theSameFormOnTwoDatesHasNoRowAlone() {
    assertThat(compared("form=2017 date=2020-01-01", "form=2017").alone()).isEmpty();
  }

  @Test
  void thePageAndItsFilesPrintBothRules() {
    Document page =
        Jsoup.parse(
            expert
                .get(
                    "/counts/changes?lang=en&earlier-form=2013&earlier-date=2020-01-01"
                        + "&later-form=2017&later-date=&part=op2&group=")
                .body());
    assertThat(page.select("dl.facts code").eachText())
        .containsExactly("form=2013 date=2020-01-01", "form=2017 part=op2");
    String csv = expert.get(page.select("p.files a:contains(CSV)").attr("href")).body();
    assertThat(csv).contains("form=2013 date=2020-01-01").contains("form=2017 part=op2");
    assertThat(expert.get("/counts/changes?earlier-date=yesterday").statusCode()).isEqualTo(400);
    assertThat(
            expert
                .get(
                    "/counts/changes/file/csv?before="
                        + URLEncoder.encode("colour=red", StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(400);
  }

  private MarkComparisonResult compared(String before, String after) {
    CountRuleParser rules = program.bean(CountRuleParser.class);
    return ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MarkComparison.class)
                .compare(rules.parse(before), rules.parse(after), false, Language.EN));
  }

  private MarkCount counted(String rule) {
    return ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MarkCounts.class)
                .count(program.bean(CountRuleParser.class).parse(rule), Language.EN));
  }

  private void set(String state, String form) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    new MatrixId(state, form),
                    Map.of(
                        new FieldKey("op2.manufacture", "framework.nw"),
                        FieldValue.of(FieldMark.X)),
                    "planted",
                    ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
