package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTML of the fields of a form: labels, hints, values and problems. */
class FieldTemplateTest {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "org.clearinghouse1540");
  private static final String LABEL = "frame.home";
  private static final List<Option> OPTIONS =
      List.of(new Option("a", "First"), new Option("b", "Second <b>"));
  private final FormView empty = SubmittedForm.none().view("/things");

  private static PageContext context(Language language) {
    return new PageContext(
        language,
        new PageUser("", "public", "", List.of()),
        "/things",
        List::of,
        "_csrf",
        () -> "",
        false,
        ProblemSummary.of(SubmittedForm.none()));
  }

  private static Document html(FieldView field, Language language) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("frame/field.jte", Map.of("frame", context(language), "field", field), output);
    return Jsoup.parseBodyFragment(output.toString());
  }

  private static Element control(Document page) {
    return Optional.ofNullable(page.selectFirst("input:not([type=hidden]), textarea, select"))
        .orElseThrow();
  }

  private static FormView rejected(String field, String value) {
    return new SubmittedForm(
            "/things",
            Map.of(field, List.of(value)),
            List.of(Problem.of(field, "kit.form.too-long", 5)),
            Map.of())
        .view("/things");
  }

  private static FieldView field(FormView form, FieldView.Kind kind) {
    return switch (kind) {
      case TEXT -> form.text("thing", LABEL);
      case LONG_TEXT -> form.longText("thing", LABEL);
      case DAY -> form.day("thing", LABEL);
      case DATE -> form.date("thing", LABEL);
      case NUMBER -> form.number("thing", LABEL);
      case MONEY -> form.money("thing", LABEL);
      case SELECT -> form.select("thing", LABEL, OPTIONS);
      case RADIOS -> form.radios("thing", LABEL, OPTIONS);
      case CHECKBOXES -> form.checkboxes("thing", LABEL, OPTIONS);
      case CHECKBOX -> form.checkbox("thing", LABEL);
      case FILE -> form.file("thing", LABEL);
      case PASSWORD -> form.password("thing", LABEL);
      case HIDDEN -> form.hidden("thing");
    };
  }

  @ParameterizedTest
  @EnumSource(value = FieldView.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "HIDDEN")
  void everyFieldHasALabelInTheLanguageOfThePage(FieldView.Kind kind) {
    for (Language language : Language.values()) {
      Document page = html(field(empty, kind), language);
      boolean group = kind == FieldView.Kind.RADIOS || kind == FieldView.Kind.CHECKBOXES;
      Element label =
          Optional.ofNullable(
                  page.selectFirst(group ? "fieldset#thing > legend" : "label[for=thing]"))
              .orElseThrow();
      assertThat(label.text()).isEqualTo(Texts.get(language, LABEL));
      assertThat(page.select("[id=thing]")).hasSize(1);
      assertThat(control(page).attr("name")).isEqualTo("thing");
    }
  }

  @ParameterizedTest
  @EnumSource(value = FieldView.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "HIDDEN")
  void hintAndProblemsDescribeTheField(FieldView.Kind kind) {
    Document page = html(field(rejected("thing", "x"), kind).hint("frame.skip"), Language.FR);
    Element described = Optional.ofNullable(page.getElementById("thing")).orElseThrow();
    assertThat(described.attr("aria-describedby").split(" "))
        .containsExactly("thing-hint", "thing-problem");
    assertThat(page.select("#thing-hint").text()).isEqualTo(Texts.get(Language.FR, "frame.skip"));
    assertThat(page.select("#thing-problem").text())
        .isEqualTo(Texts.get(Language.FR, "kit.form.too-long", 5));
  }

  @ParameterizedTest
  @EnumSource(value = FieldView.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "HIDDEN")
  void aFieldWithoutHintAndProblemIsNotDescribedOrInvalid(FieldView.Kind kind) {
    Document page = html(field(empty, kind), Language.EN);
    assertThat(page.select("[aria-describedby], [aria-invalid]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FieldView.Kind.class,
      names = {"TEXT", "LONG_TEXT", "DAY", "DATE", "NUMBER", "MONEY"})
  void whatWasTypedIsShownAgainAsText(FieldView.Kind kind) {
    String typed = "\"><script>alert(1)</script> & 'x'";
    Document page = html(field(rejected("thing", typed), kind), Language.AR);
    assertThat(control(page).val()).isEqualTo(typed);
    assertThat(control(page).attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void aPasswordIsNeverShownAgain() {
    Document page = html(rejected("thing", "secret words").password("thing", LABEL), Language.EN);
    assertThat(control(page).attr("type")).isEqualTo("password");
    assertThat(page.html()).doesNotContain("secret words");
  }

  @Test
  void chosenOptionsAreChosenAgainAndUnknownOnesAreNot() {
    Document list = html(field(rejected("thing", "b"), FieldView.Kind.SELECT), Language.EN);
    assertThat(list.select("option[selected]").eachText()).containsExactly("Second <b>");
    for (FieldView.Kind kind : List.of(FieldView.Kind.RADIOS, FieldView.Kind.CHECKBOXES)) {
      Document page = html(field(rejected("thing", "b"), kind), Language.EN);
      assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("b");
      assertThat(page.select("label[for=thing-b]").text()).isEqualTo("Second <b>");
      assertThat(html(field(rejected("thing", "z"), kind), Language.EN).select("[checked]"))
          .isEmpty();
    }
  }

  @Test
  void aTickedBoxStaysTicked() {
    Document ticked = html(field(rejected("thing", "yes"), FieldView.Kind.CHECKBOX), Language.EN);
    assertThat(control(ticked).hasAttr("checked")).isTrue();
    Document other = html(field(empty, FieldView.Kind.CHECKBOX), Language.EN);
    assertThat(control(other).hasAttr("checked")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, ltr",
    "NUMBER, ltr",
    "MONEY, ltr",
    "DATE, ltr",
    "TEXT, auto",
    "LONG_TEXT, auto"
  })
  void datesAndNumbersAreWrittenFromLeftToRightAlsoInArabic(FieldView.Kind kind, String direction) {
    assertThat(control(html(field(empty, kind), Language.AR)).attr("dir")).isEqualTo(direction);
  }

  @Test
  void aValueInAnotherLanguageHasItsLanguageAndDirection() {
    Element text = control(html(empty.longText("thing", LABEL).language(Language.AR), Language.EN));
    assertThat(text.attr("lang")).isEqualTo("ar");
    assertThat(text.attr("dir")).isEqualTo("rtl");
  }

  @Test
  void aLabelInAnotherLanguageHasItsLanguageAndDirection() {
    FieldView field =
        empty.text("thing", LABEL).label(Message.of("kit.form.choose")).labelIn(Language.AR);
    Element label =
        Optional.ofNullable(html(field, Language.EN).selectFirst("label")).orElseThrow();
    assertThat(label.attr("lang")).isEqualTo("ar");
    assertThat(label.attr("dir")).isEqualTo("rtl");
  }

  @Test
  void limitsAndSuggestionsReachTheBrowser() {
    Document page =
        html(
            empty
                .text("thing", LABEL)
                .required()
                .max(80)
                .autocomplete("off")
                .suggest(Option.same(List.of("One", "Two"))),
            Language.EN);
    Element input = control(page);
    assertThat(input.attr("maxlength")).isEqualTo("80");
    assertThat(input.attr("autocomplete")).isEqualTo("off");
    assertThat(input.hasAttr("required")).isTrue();
    assertThat(input.attr("list")).isEqualTo("thing-suggestions");
    assertThat(page.select("datalist#thing-suggestions option").eachText())
        .containsExactly("One", "Two");
    Element other = control(html(empty.text("thing", LABEL).suggestFrom("names"), Language.EN));
    assertThat(other.attr("list")).isEqualTo("names");
  }

  @Test
  void groupedOptionsAreUnderTheirHeadingAndTheFirstMeansNoChoice() {
    FieldView field =
        empty
            .select(
                "thing",
                LABEL,
                List.of(new Option("a", "Alone"), new Option("b", "Below", "Heading")))
            .empty("kit.form.choose");
    Document page = html(field, Language.ES);
    assertThat(page.select("select > option").eachAttr("value")).containsExactly("", "a");
    assertThat(page.select("option[value='']").text())
        .isEqualTo(Texts.get(Language.ES, "kit.form.choose"));
    assertThat(page.select("optgroup[label=Heading] option").eachText()).containsExactly("Below");
  }

  @Test
  void aKeptFileIsNamedAndNeedNotBeChosenAgain() {
    FormView form =
        new SubmittedForm(
                "/things",
                Map.of(),
                List.of(Problem.of("title", "kit.form.required")),
                Map.of("thing", List.of(new KeptFile("0123abcd", "letter <1>.pdf"))))
            .view("/things");
    Document page = html(form.file("thing", LABEL).required().accept(".pdf"), Language.EN);
    assertThat(page.select("#thing-kept").text()).contains("letter <1>.pdf");
    assertThat(page.select("input[name=thing.kept]").val()).isEqualTo("0123abcd");
    assertThat(control(page).hasAttr("required")).isFalse();
    assertThat(control(page).attr("accept")).isEqualTo(".pdf");
    Document first = html(empty.file("thing", LABEL).required().multiple(), Language.EN);
    assertThat(control(first).hasAttr("required")).isTrue();
    assertThat(control(first).hasAttr("multiple")).isTrue();
  }

  @Test
  void eachOfSeveralKeptFilesIsNamedAndSentAgain() {
    FormView form =
        new SubmittedForm(
                "/things",
                Map.of(),
                List.of(Problem.of("title", "kit.form.required")),
                Map.of(
                    "thing",
                    List.of(new KeptFile("0123", "one.csv"), new KeptFile("4567", "two <2>.csv"))))
            .view("/things");
    for (Language language : Language.values()) {
      Document page = html(form.file("thing", LABEL).multiple().required(), language);
      assertThat(page.select("#thing-kept p").text())
          .isEqualTo(Texts.get(language, "kit.form.kept-several"));
      assertThat(page.select("#thing-kept li").eachText())
          .containsExactly("one.csv", "two <2>.csv");
      assertThat(page.select("input[name=thing.kept]").eachAttr("value"))
          .containsExactly("0123", "4567");
      assertThat(control(page).hasAttr("required")).isFalse();
    }
  }

  @Test
  void aReadOnlyFieldCannotBeChanged() {
    Element text = control(html(empty.text("thing", LABEL).readOnly(true), Language.EN));
    assertThat(text.hasAttr("readonly")).isTrue();
    FieldView list = field(empty, FieldView.Kind.SELECT).readOnly(true);
    assertThat(control(html(list, Language.EN)).hasAttr("disabled")).isTrue();
    FieldView box = empty.checkbox("thing", LABEL).readOnly(false);
    assertThat(control(html(box, Language.EN)).hasAttr("disabled")).isFalse();
  }

  @Test
  void aHiddenFieldHasItsRecordedValueAndNoLabel() {
    Document page = html(empty.with("thing", "7 & 8").hidden("thing"), Language.EN);
    assertThat(page.select("label")).isEmpty();
    assertThat(page.select("input[type=hidden][name=thing]").val()).isEqualTo("7 & 8");
  }
}
