package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

class FormTest {
  private static Form form(Object... pairs) {
    Map<String, List<String>> values = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], List.of(((String) pairs[i + 1]).split("\\|", -1)));
    }
    return new Form(values, Map.of());
  }

  @Test
  void readsEachTypeAndFindsNothingWrong() {
    Form form =
        form(
            "title", "  A title\nin two lines ",
            "words", "one\r\ntwo",
            "on", "2026-11-23",
            "from", "2026-11",
            "people", "1 250",
            "cost", "1500.50",
            "areas", "a|b",
            "agreed", "yes");
    assertThat(form.requiredText("title")).isEqualTo("A title in two lines");
    assertThat(form.longText("words")).isEqualTo("one\ntwo");
    assertThat(form.day("on")).contains(LocalDate.of(2026, 11, 23));
    assertThat(form.date("from")).isEqualTo("2026-11");
    assertThat(form.number("people", 0, 5_000)).contains(1_250L);
    assertThat(form.money("cost")).contains(new BigDecimal("1500.50"));
    assertThat(form.someOf("areas", List.of("a", "b", "c"))).containsExactly("a", "b");
    assertThat(form.checked("agreed")).isTrue();
    assertThat(form.checked("other")).isFalse();
    form.check();
  }

  @Test
  void namesEveryProblemAtOnceInTheOrderOfTheFields() {
    Form form =
        form("on", "23 Nov", "from", "2026-13", "people", "many", "cost", "-1", "kind", "x");
    form.requiredText("title");
    form.day("on");
    form.date("from");
    form.number("people", 0, 10);
    form.money("cost");
    form.oneOf("kind", List.of("a"));
    form.requiredFile("file");
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(Problem::field)
                    .containsExactly("title", "on", "from", "people", "cost", "kind", "file"));
  }

  @Test
  void readsDaysAndNumbersInTheDigitsOfEveryScript() {
    Form form = form("on", "٢٠٢٦-١١-٢٣", "people", "２５");
    assertThat(form.day("on")).contains(LocalDate.of(2026, 11, 23));
    assertThat(form.number("people", 0, 100)).contains(25L);
  }

  @Test
  void refusesADayThatTheCalendarDoesNotHave() {
    Form form = form("on", "2026-02-30");
    assertThat(form.day("on")).isEmpty();
    assertThatThrownBy(form::check).isInstanceOf(BadInput.class);
  }

  @Test
  void textThatIsTooLongOrCannotBeStoredIsAProblemOfItsField() {
    Form form = form("title", "x".repeat(11), "words", "a\0b");
    assertThat(form.text("title", 10)).isEmpty();
    assertThat(form.longText("words")).isEmpty();
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.problems()).hasSize(2));
  }

  @Test
  void aWebAddressBeginsWithItsScheme() {
    Form form = form("good", "https://example.org/a?b=c", "bad", "javascript:1", "none", " ");
    assertThat(form.webAddress("good")).isEqualTo("https://example.org/a?b=c");
    assertThat(form.webAddress("none")).isEmpty();
    assertThat(form.webAddress("bad")).isEmpty();
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo("bad"));
  }

  @Test
  void aRequiredChoiceThatIsUnknownHasOneProblem() {
    Form form = form("kind", "none of them");
    assertThat(form.requiredChoice("kind", value -> Optional.<String>empty())).isEmpty();
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.problems()).hasSize(1));
  }

  @Test
  void partsOfAGroupAreReadInTheirOrderAndKeepTheirProblems() {
    Form form = form("cost.10.amount", "x", "cost.2.amount", "20", "cost.2.what", "travel");
    List<Form> parts = form.groups("cost");
    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().money("amount")).contains(new BigDecimal("20"));
    assertThat(parts.getFirst().text("what")).isEqualTo("travel");
    parts.getLast().money("amount");
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.field()).isEqualTo("cost.10.amount"));
  }

  @Test
  void aRejectedFormShowsWhatWasTypedAndAnotherOneWhatIsOnRecord() {
    SubmittedForm submitted =
        new SubmittedForm(
            "/things/1",
            Map.of("title", List.of("typed"), "line", List.of("7")),
            List.of(Problem.of("title", "kit.form.required")),
            Map.of());
    FormView rejected = submitted.view("/things/1").with("title", "on record");
    assertThat(rejected.value("title")).isEqualTo("typed");
    assertThat(rejected.problems("title"))
        .extracting(message -> message.in(Language.EN))
        .containsExactly("Complete this field.");
    assertThat(submitted.view("/things/2").with("title", "on record").value("title"))
        .isEqualTo("on record");
    assertThat(submitted.view("/things/1", "line", 7).rejected()).isTrue();
    assertThat(submitted.view("/things/1", "line", 8).rejected()).isFalse();
  }

  @Test
  void aRejectedFormIsFoundByItsEscapedAddress() {
    SubmittedForm submitted = new SubmittedForm("/things/a thing/1", Map.of(), List.of(), Map.of());
    assertThat(submitted.view("/things/a%20thing/1").rejected()).isTrue();
    assertThat(submitted.view("/things/a%20thing/2").rejected()).isFalse();
    assertThat(SubmittedForm.none().view("").rejected()).isFalse();
  }

  @Test
  void aLabelMayBeInAnotherLanguageThanItsPage() {
    FieldView field = SubmittedForm.none().view("/things").text("title", "kit.form.hidden");
    assertThat(field.labelLanguage()).isNull();
    assertThat(field.labelIn(Language.AR).labelLanguage()).isEqualTo("ar");
    assertThat(field.labelDirection()).isEqualTo("rtl");
  }

  @Test
  void aGroupOffersEmptyPartsAfterThoseOnRecord() {
    FormView form = SubmittedForm.none().view("/things").with("cost.0.amount", "20");
    List<FormView> parts = form.groups("cost", 1);
    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().value("amount")).isEqualTo("20");
    assertThat(parts.getLast().value("amount")).isEmpty();
  }

  @Test
  void fieldsOfSeveralFormsOnAPageHaveDifferentIds() {
    FormView first = SubmittedForm.none().view("/things/1/consent");
    FormView second = SubmittedForm.none().view("/things/1/withdrawal").withIds("withdrawal");
    assertThat(first.text("document", "kit.form.hidden").id()).isEqualTo("document");
    assertThat(second.text("document", "kit.form.hidden").id()).isEqualTo("withdrawal-document");
    SubmittedForm submitted =
        new SubmittedForm(
            "/things/1/withdrawal",
            Map.of(),
            List.of(Problem.of("document", "kit.form.required")),
            Map.of());
    assertThat(submitted.view("/things/1/withdrawal").withIds("withdrawal").text("document", "x"))
        .extracting(FieldView::id)
        .isEqualTo("document");
    assertThat(submitted.view("/things/1/consent").text("document", "x").id())
        .isNotEqualTo("document");
  }

  @Test
  void choicesAreListedUnderTheirHeadings() {
    FieldView field =
        SubmittedForm.none()
            .view("/things")
            .select(
                "row",
                "kit.form.hidden",
                List.of(
                    new Option("a", "A"),
                    new Option("b", "B", "Part 1"),
                    new Option("c", "C", "Part 1"),
                    new Option("d", "D", "Part 2")));
    assertThat(Option.ungrouped(field.options())).extracting(Option::value).containsExactly("a");
    assertThat(Option.groups(field.options())).containsOnlyKeys("Part 1", "Part 2");
    assertThat(Option.groups(field.options()).get("Part 1"))
        .extracting(Option::value)
        .containsExactly("b", "c");
  }

  @Test
  void aFormThatIsOnlyShownAgainHasNoProblem() {
    assertThat(BadInput.incomplete().problems()).isEmpty();
  }

  @Test
  void aFieldSaysTheLanguageAndDirectionOfItsValue() {
    FieldView field = SubmittedForm.none().view("/letters/1").longText("body", "letters.body");
    assertThat(field.language()).isNull();
    assertThat(field.language(Language.AR).language()).isEqualTo("ar");
    assertThat(field.direction()).isEqualTo("rtl");
  }

  @Test
  void aValueThatALinkProposesIsNotComparedWithARecord() {
    FormView form =
        SubmittedForm.none()
            .view("/example")
            .with("title", "recorded")
            .withProposed("draft", List.of("5"));
    assertThat(form.text("title", "kit.form.hidden").seen()).isNotNull();
    assertThat(form.text("draft", "kit.form.hidden").seen()).isNull();
    assertThat(form.value("draft")).isEqualTo("5");
  }
}
