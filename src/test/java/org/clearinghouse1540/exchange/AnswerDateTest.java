package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A matrix that is sent to a State carries a day by which an answer is hoped for. */
class AnswerDateTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String DAY = "2031-06-01";
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");

  private static String text(String page) {
    return Jsoup.parse(page).select("main").text();
  }

  @Test
  void theStateSeesTheDayOnItsDeskAndOnThePageUntilItAnswers() {
    MatrixId id = new MatrixId("Example State 733", "2017");
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, id.state());
    Map<String, String> form = Map.of("step", "send", "answer-by", DAY);
    String check = text(expert.check(id.address() + "/expert?lang=en", form).body());
    assertThat(check).contains(DateText.of(DAY, Language.EN));
    assertThat(expert.post(id.address() + "/expert", form).statusCode()).isEqualTo(302);
    for (Language language : Language.values()) {
      String day = DateText.of(DAY, language);
      assertThat(text(state.get(id.address() + "?lang=" + language.code()).body()))
          .contains(Texts.get(language, "matrix.answer-by.until", day));
      assertThat(text(state.get("/desk?lang=" + language.code()).body())).contains(day);
    }
    Map<String, String> agree = Map.of("step", "agree", "document", "NV 718 (invented)");
    assertThat(state.post(id.address() + "/answer", agree).statusCode()).isEqualTo(302);
    String day = DateText.of(DAY, Language.EN);
    assertThat(text(state.get(id.address() + "?lang=en").body())).doesNotContain(day);
    assertThat(text(state.get("/desk?lang=en").body())).doesNotContain(day);
    assertThat(
            PROGRAM.count(
                "select count(*)::int from kit_journal where act = 'matrix send' and subject = '"
                    + id.journalName()
                    + "' and after like '%"
                    + DAY
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void aDayThatIsOverIsRefusedAndTheNoteStays() {
    MatrixId id = new MatrixId("Example State 719", "2017");
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          expert.post(
              id.address() + "/expert?lang=" + language.code(),
              Map.of("step", "send", "answer-by", "2020-02-03", "note", "Please read part 2"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "matrix.refused.answer-by"))
          .contains("Please read part 2", "2020-02-03");
    }
  }

  @Test
  void aMatrixMayBeSentWithoutADay() {
    MatrixId id = new MatrixId("Example State 720", "2017");
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, id.state());
    assertThat(text(state.get(id.address() + "?lang=en").body()))
        .doesNotContain(Texts.get(Language.EN, "matrix.answer-by.until", "").split(" by ")[0]);
  }
}
