package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.FileStates;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of import and comparison with bad input, in every language. */
class ExchangeFormsTest {
  private static final MatrixId ID = new MatrixId("Example State 541", "2017");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Forms forms = program.bean(Forms.class);

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUploadNeedsAFileInTheVersionOfTheMatrix(Language language) {
    String path = ID.address() + "/reading?lang=" + language.code();
    refused(expert.post(path, Map.of()), language, "kit.form.file");
    FormVersion older = forms.find("2013").orElseThrow();
    byte[] json = CopyFormat.JSON.write(ExampleCopies.make(older, ID.state(), new Random(1), 5));
    refused(
        expert.upload(path, "copy.json", json),
        language,
        "kit.file.elsewhere",
        Isolated.sentence(language, "kit.file.version", ID.state(), "2013"),
        Isolated.sentence(language, "kit.file.version", ID.state(), "2017"));
    byte[] text = "Only words.".getBytes(StandardCharsets.UTF_8);
    refused(expert.upload(path, "copy.txt", text), language, "exchange.refused.no-table");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void acceptingNeedsAtLeastOneField(Language language) {
    byte[] json =
        CopyFormat.JSON.write(ExampleCopies.make(forms.current(), ID.state(), new Random(2), 5));
    String page =
        expert
            .upload(ID.address() + "/reading", "copy.json", json)
            .headers()
            .firstValue("Location")
            .orElse("")
            .replaceFirst("^https?://[^/]+", "");
    HttpResponse<String> answer = expert.post(page + "?lang=" + language.code(), Map.of());
    refused(answer, language, "exchange.refused.no-fields");
    assertThat(answer.body()).contains("href=\"#field\"", "type=\"checkbox\"");
    assertThat(expert.post(page, Map.of("drop", "yes")).statusCode()).isEqualTo(302);
    assertThat(expert.get(page).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aComparisonNeedsDatesInTheirOrder(Language language) {
    for (String page : new String[] {"/compare", "/redline"}) {
      String path = ID.address() + page + "?lang=" + language.code();
      HttpResponse<String> answer = expert.get(path + "&from=2026-02-01&to=2026-01-01");
      refused(answer, language, "exchange.refused.dates");
      assertThat(answer.body()).contains("value=\"2026-02-01\"", "href=\"#to\"");
      refused(expert.get(path + "&from=yesterday"), language, "kit.form.day");
    }
  }

  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void aCopyOfAnotherStateEntersOnlyWhenTheStateIsTyped(CopyFormat format) {
    MatrixCopy other = ExampleCopies.make(forms.current(), "Example State 542", new Random(3), 5);
    HttpResponse<String> stopped = upload(format, other, "");
    String problem = Texts.get(Language.EN, "kit.file.elsewhere", "Example State 542", ID.state());
    assertThat(stopped.statusCode()).isEqualTo(400);
    assertThat(stopped.body())
        .contains(problem)
        .contains("href=\"/matrices/Example%20State%20542/2017/reading\"")
        .contains("name=\"this-record\"");
    assertThat(upload(format, other, "Example State 542").body()).contains(problem);
    assertThat(upload(format, other, "yes").body()).contains(problem);
    String page = location(upload(format, other, "EXAMPLE STATE 541"));
    assertThat(expert.get(page + "?lang=en").body())
        .contains(Texts.get(Language.EN, "exchange.other-state"))
        .contains("Example State 542");
    MatrixCopy own = ExampleCopies.make(forms.current(), ID.state(), new Random(4), 5);
    assertThat(location(upload(format, own, ""))).contains("/reading/");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCopyWithoutAStateIsAskedAbout(Language language) {
    String json =
        new String(
                CopyFormat.JSON.write(
                    ExampleCopies.make(forms.current(), ID.state(), new Random(5), 5)),
                StandardCharsets.UTF_8)
            .replaceFirst("\"state\"\\s*:\\s*\"[^\"]*\"", "\"state\":\"\"");
    refused(
        expert.upload(
            ID.address() + "/reading?lang=" + language.code(),
            "copy.json",
            json.getBytes(StandardCharsets.UTF_8)),
        language,
        "kit.file.elsewhere",
        Texts.get(language, "kit.file.no-subject"),
        ID.state());
  }

  @Test
  void aStateIsRecognizedInCapitalsAndInEveryLanguage() {
    FileStates states = program.bean(FileStates.class);
    for (State state : program.bean(States.class).all()) {
      for (Language language : Language.values()) {
        String formal = state.formalName(language).toUpperCase(Locale.ROOT);
        assertThat(states.code(formal))
            .as(formal)
            .isIn(Optional.of(state.code()), Optional.empty());
      }
    }
    assertThat(states.isState("REPUBLIC OF ZAMBIA", "ZMB")).isTrue();
    assertThat(states.isState("ZAMBIA", "ZMB")).isTrue();
    assertThat(states.isState("ZAMBIA", "ZWE")).isFalse();
    assertThat(states.isState("", "ZMB")).isFalse();
  }

  private HttpResponse<String> upload(CopyFormat format, MatrixCopy copy, String typed) {
    return expert.upload(
        ID.address() + "/reading?lang=en&this-record=" + typed.replace(" ", "%20"),
        "copy." + format.ending(),
        format.write(copy));
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse(answer.body())
        .replaceFirst("^https?://[^/]+", "");
  }

  private static void refused(
      HttpResponse<String> answer, Language language, String key, Object... arguments) {
    assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
    assertThat(answer.body()).contains(Isolated.sentence(language, key, arguments));
    if (language != Language.EN) {
      assertThat(answer.body()).doesNotContain(Texts.get(Language.EN, key, arguments));
    }
  }
}
