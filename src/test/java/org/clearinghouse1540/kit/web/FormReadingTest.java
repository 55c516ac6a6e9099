package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Boundaries of the reading of a form: limits, missing values, groups and files. */
class FormReadingTest {

  private static Form form(String name, String... values) {
    return new Form(Map.of(name, List.of(values)), Map.of());
  }

  private static List<String> problems(Form form) {
    try {
      form.check();
      return List.of();
    } catch (BadInput bad) {
      return bad.problems().stream()
          .map(problem -> problem.field() + " " + problem.message().key())
          .toList();
    }
  }

  @Test
  void theLongestTextIsAcceptedAndCountedInCharacters() {
    String faces = "😀".repeat(10);
    Form exact = form("title", faces);
    assertThat(exact.requiredText("title", 10)).isEqualTo(faces);
    assertThat(problems(exact)).isEmpty();
    Form longer = form("title", faces + "x");
    assertThat(longer.requiredText("title", 10)).isEmpty();
    assertThat(problems(longer)).containsExactly("title kit.form.too-long");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aVeryLongRunOfBlanksIsRefusedAsTooLongAtOnce() {
    Form form = form("title", "a" + " ".repeat(1_900_000) + "b");
    form.text("title");
    assertThat(problems(form)).containsExactly("title kit.form.too-long");
  }

  @Test
  void lineBreaksOfALineAreBlanks() {
    assertThat(form("title", "one \r\n\n  two\nthree").text("title")).isEqualTo("one two three");
  }

  @Test
  void withoutALimitALineHasAThousandCharactersAndALongTextTwentyThousand() {
    Form line = form("title", "x".repeat(1_001));
    line.text("title");
    assertThat(problems(line)).containsExactly("title kit.form.too-long");
    Form text = form("words", "x".repeat(20_001));
    text.longText("words");
    assertThat(problems(text)).containsExactly("words kit.form.too-long");
    Form fits = form("words", "x".repeat(20_000));
    assertThat(fits.requiredLongText("words")).hasSize(20_000);
    assertThat(problems(fits)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t\u2003 "})
  void whiteSpaceIsNoText(String typed) {
    Form form = form("title", typed);
    assertThat(form.requiredText("title")).isEmpty();
    assertThat(form.requiredLongText("title")).isEmpty();
    assertThat(problems(form)).containsExactly("title kit.form.required");
  }

  @Test
  void aPasswordKeepsItsWhiteSpace() {
    assertThat(form("password", "  lantern orbit ").password("password"))
        .isEqualTo("  lantern orbit ");
    assertThat(form("other", "x").password("password")).isEmpty();
  }

  @Test
  void everyLineEndIsOneLineFeed() {
    assertThat(form("words", "a\r\nb\rc\nd").longText("words")).isEqualTo("a\nb\nc\nd");
    assertThat(form("title", "a \r\n b\n\nc").text("title")).isEqualTo("a b c");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "10, true", "-1, false", "11, false", "5.0, false", "five, false"})
  void aNumberIsWithinItsLimits(String typed, boolean accepted) {
    Form form = form("people", typed);
    assertThat(form.number("people", 0, 10).isPresent()).isEqualTo(accepted);
    assertThat(problems(form).isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "example.org",
        "//example.org",
        "https://",
        "https://a b",
        "https://a\"b",
        "https://a<b",
        "HTTPS://example.org",
        "mailto:a@example.org"
      })
  void otherAddressesAreNotWebAddresses(String typed) {
    Form form = form("address", typed);
    assertThat(form.webAddress("address")).isEmpty();
    assertThat(problems(form)).containsExactly("address kit.form.address");
  }

  @Test
  void aMissingDayIsOneProblemAndAWrongOneToo() {
    Form missing = form("other", "x");
    assertThat(missing.requiredDay("on")).isEmpty();
    assertThat(problems(missing)).containsExactly("on kit.form.required");
    Form wrong = form("on", "2026-11-31");
    assertThat(wrong.requiredDay("on")).isEmpty();
    assertThat(problems(wrong)).containsExactly("on kit.form.day");
    assertThat(form("on", "2026-11-30").requiredDay("on")).contains(LocalDate.of(2026, 11, 30));
  }

  @Test
  void choicesKeepTheirOrderAndOneUnknownChoiceIsOneProblem() {
    Form form = form("areas", "c", "", "a", "x", "y");
    assertThat(form.someOf("areas", List.of("a", "b", "c"))).containsExactly("c", "a");
    assertThat(problems(form)).containsExactly("areas kit.form.choice");
    Form none = form("areas", "");
    assertThat(none.someOf("areas", List.of("a"))).isEmpty();
    assertThat(problems(none)).isEmpty();
  }

  @Test
  void aRequiredChoiceThatIsMissingAsksForAChoice() {
    Form form = form("kind", "");
    assertThat(form.requiredChoice("kind", Optional::of)).isEmpty();
    assertThat(problems(form)).containsExactly("kind kit.form.choose");
  }

  @Test
  void problemsOfRulesFollowThoseOfTheReading() {
    Form form = form("title", "");
    form.requiredText("title");
    form.problems(List.of(Problem.of("end", "kit.form.day")));
    form.problem("", "kit.form.choose");
    assertThat(problems(form))
        .containsExactly("title kit.form.required", "end kit.form.day", " kit.form.choose");
  }

  @Test
  void groupsHaveTheirOwnFieldsFilesAndProblems() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("part.3.title", List.of("Third"));
    values.put("part.0.title", List.of("First"));
    values.put("part.0.inner.5.title", List.of("Inner"));
    values.put("part.x.title", List.of("Not a number"));
    values.put("parts.1.title", List.of("Another group"));
    SentFile file = new SentFile("a.txt", new byte[] {1});
    Form form = new Form(values, Map.of("part.0.file", List.of(file)));
    List<Form> parts = form.groups("part");
    assertThat(parts).extracting(part -> part.text("title")).containsExactly("First", "Third");
    assertThat(parts.getFirst().file("file")).contains(file);
    assertThat(parts.getFirst().groups("inner"))
        .extracting(part -> part.text("title"))
        .containsExactly("Inner");
    assertThat(parts.getLast().requiredFile("file")).isEmpty();
    parts.getLast().problem("", "kit.form.choose");
    assertThat(problems(form)).containsExactly("part.3.file kit.form.file", " kit.form.choose");
  }

  @Test
  void numbersOfPartsHaveAtMostThreeDigits() {
    Set<String> fields = Set.of("cost.999.amount", "cost.1000.amount", "cost.1.", "cost.-1.amount");
    assertThat(GroupNumbers.of("cost.", fields)).containsExactly(999);
    assertThat(GroupNumbers.of("cost.", Set.of("cost.2.x"), Set.of("cost.10.x", "cost.2.y")))
        .containsExactly(2, 10);
  }

  @Test
  void aGroupOfARejectedFormHasThePartsThatWereSent() {
    SubmittedForm submitted =
        new SubmittedForm(
            "/things",
            Map.of("cost.4.amount", List.of("x")),
            List.of(Problem.of("cost.4.amount", "kit.form.money")),
            Map.of());
    List<FormView> parts = submitted.view("/things").with("cost.0.amount", "5").groups("cost", 1);
    assertThat(parts).extracting(part -> part.value("amount")).contains("x");
    FormView sent =
        parts.stream().filter(part -> part.value("amount").equals("x")).findFirst().orElseThrow();
    assertThat(sent.problems("amount")).hasSize(1);
    assertThat(sent.text("amount", "kit.form.hidden").id()).isEqualTo("cost.4.amount");
  }

  @Test
  void aFormOfNothingIsComplete() {
    Form form = new Form(Map.of(), Map.of());
    assertThat(form.value("title")).isEmpty();
    assertThat(form.checked("agreed")).isFalse();
    assertThat(form.files("file")).isEmpty();
    assertThat(form.groups("part")).isEmpty();
    assertThat(problems(form)).isEmpty();
    assertThatThrownBy(() -> form.all().put("a", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aStoredFileIsReadOnceHoweverOftenARequestNamesItAndNoMoreThanTheMost() {
    List<String> read = new ArrayList<>();
    EarlierFiles stored = earlier(read, 1);
    for (int at = 0; at < 20; at++) {
      assertThat(stored.find("0")).as("named again").isPresent();
      assertThat(stored.find(String.valueOf(at))).isPresent();
    }
    assertThat(stored.find("missing")).isEmpty();
    assertThatThrownBy(() -> stored.find("20")).isInstanceOf(MaxUploadSizeExceededException.class);
    assertThat(read).hasSize(20).doesNotHaveDuplicates();
  }

  /** One small form that names twenty large files reads no more than a request may send. */
  @Test
  void storedFilesOfARequestAreTogetherNoLargerThanARequest() {
    List<String> read = new ArrayList<>();
    EarlierFiles stored = earlier(read, 12 << 20);
    assertThat(stored.find("0")).isPresent();
    assertThat(stored.find("1")).isPresent();
    assertThatThrownBy(() -> stored.find("2")).isInstanceOf(MaxUploadSizeExceededException.class);
    assertThat(read).containsExactly("0", "1");
  }

  private static EarlierFiles earlier(List<String> read, long bytes) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    assertThat(new BodyMemory(new SharedBudget(52 * 1024, 26 * 1024, 0), request)).isNotNull();
    return new EarlierFiles(
        request,
        number -> number.equals("missing") ? Optional.empty() : Optional.of(bytes),
        number -> {
          read.add(number);
          return Optional.of(new SentFile(number, new byte[] {1}));
        },
        20);
  }
}
