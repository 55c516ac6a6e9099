package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Every refusal of a line of a corrected procedure is shown on its page, in the language of the
 * reader, and nothing is recorded. {@link ProcedurePagesTest} has those of a whole file.
 */
class ProcedureRefusalsTest {
  // After each version that another test records.
  private static final LocalDate FIRST_DAY = LocalDate.of(2995, 1, 1);
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Visitor CLERK = PROGRAM.person(Role.SECRETARIAT, "");

  /**
   * A wrong file.
   *
   * @param text what the file has in place of {@code packaged}
   * @param key the refusal
   */
  private record Wrong(String packaged, String text, String key, Object... arguments) {
    String in(String steps) {
      assertThat(steps).as(key).contains(packaged);
      return steps.replace(packaged, text);
    }
  }

  // All that is wrong with a file is said at once, so one file has several wrong lines.
  private static final List<List<Wrong>> FILES =
      List.of(
          List.of(
              new Wrong("\nacknowledge,3,", "\nauthenticate,3,", "step-twice", "authenticate"),
              new Wrong(
                  "circulate-offers,circulate-offers,",
                  "circulate-offers,no-such-letter,",
                  "step-no-letter",
                  "no-such-letter"),
              new Wrong(
                  "any-time,authenticate,",
                  "sometimes,authenticate,",
                  "step-value",
                  "taken",
                  "sometimes",
                  Arrays.stream(StepMode.values())
                      .map(StepMode::key)
                      .collect(Collectors.joining(", "))),
              new Wrong("outside-cases,,,", "outside-cases,authenticate,,", "step-outside"),
              new Wrong("express,post,", "none,post,", "step-needs-consent"),
              new Wrong("chair; secretariat,in-order,", ",in-order,", "step-no-role"),
              new Wrong(",1,years,date of request,", ",1,years,offer received,", "step-never-due")),
          List.of(
              new Wrong("\nacknowledge,3,", "\nacknowledge,7,", "step-order", 3),
              new Wrong(
                  "secretariat,in-order,authenticate,,",
                  "secretariat,in-order,follow-up,,",
                  "step-not-before",
                  "follow-up",
                  "acknowledge"),
              new Wrong(",none,,acknowledge,", ",express,,acknowledge,", "step-consent-unused"),
              new Wrong("express,post,", "silence,post,", "step-silence-limit"),
              new Wrong("silence,post,", "silence,post,", "step-silence-letter"),
              new Wrong(
                  "encourage-template,1,Secretariat,,any-time",
                  "encourage-template,1,Secretariat,expert,in-order",
                  "step-no-waiting")),
          List.of(
              new Wrong(
                  "chair; secretariat,in-order,",
                  "member; secretariat,in-order,",
                  "step-no-desk",
                  "chair, expert, secretariat"),
              new Wrong("\nacknowledge,3,", "\nno-such-step,3,", "step-no-name", "no-such-step")));

  private static String upload(Language language, String file, String text) {
    HttpResponse<String> answer =
        CLERK.upload(
            "/procedures?lang=" + language.code() + "&from=" + FIRST_DAY + "&why=Decision",
            file,
            text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return Jsoup.parse(answer.body()).text();
  }

  private static String packaged() {
    return CLERK.get("/procedures/2022/steps.csv").body().replaceFirst("^\uFEFF", "");
  }

  @Test
  void everyWrongLineIsNamedInTheLanguageOfItsReader() {
    String packaged = packaged();
    int recorded = PROGRAM.count("select count(*)::int from assistance_procedure");
    for (List<Wrong> wrongs : FILES) {
      String steps = packaged;
      for (Wrong wrong : wrongs) {
        steps = wrong.in(steps);
      }
      for (Language language : Language.values()) {
        String told = upload(language, "steps.csv", steps);
        for (Wrong wrong : wrongs) {
          assertThat(told)
              .as(wrong.key() + " in " + language)
              .contains(
                  Isolated.sentence(
                      language, "assistance.refused." + wrong.key(), wrong.arguments()));
        }
      }
    }
    assertThat(PROGRAM.count("select count(*)::int from assistance_procedure")).isEqualTo(recorded);
  }
}
