package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** Questions of a State to its agencies; each agency sees its own question only. */
class AgencyQuestionsTest {
  private static final String STATE = "Example State 001";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 002");
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final String mark = "mark" + System.nanoTime();

  @Test
  void anAgencySeesItsQuestionOnly() {
    long id =
        Long.parseLong(
            own.post("/workspace", Map.of("kind", "draft", "title", mark, "words", mark))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\D", ""));
    String question = "question" + System.nanoTime();
    assertThat(
            own.post(
                    "/workspace/" + id + "/question",
                    Map.of("agency", agency.name(), "question", question))
                .statusCode())
        .isEqualTo(302);
    String page = agency.get("/asked").body();
    assertThat(page).contains(question).doesNotContain(mark);
    assertThat(program.person(Role.AGENCY, STATE).get("/asked").body()).doesNotContain(question);
    String number = page.replaceFirst("(?s).*" + question + ".*?/asked/(\\d+)\".*", "$1");
    assertThat(
            program
                .person(Role.AGENCY, STATE)
                .post("/asked/" + number, Map.of("answer", "forged"))
                .statusCode())
        .isEqualTo(400);
    agency.post("/asked/" + number, Map.of("answer", "an answer"));
    assertThat(own.get("/workspace/" + id).body()).contains("an answer").doesNotContain("forged");
    own.post("/workspace/" + id + "/question/" + number + "/end", Map.of());
    assertThat(agency.get("/asked").body()).doesNotContain(question);
    assertThat(agency.post("/asked/" + number, Map.of("answer", "late")).statusCode())
        .isEqualTo(400);
    assertThat(
            own.post(
                    "/workspace/" + id + "/question",
                    Map.of("agency", other.name(), "question", "x"))
                .statusCode())
        .as("nobody of another State is asked")
        .isEqualTo(400);
  }

  @Test
  void anAnswerAboutARowOfTheMatrixBecomesAComment() {
    String state = "Example State 701";
    Visitor contact = TestProgram.get().person(Role.POINT_OF_CONTACT, state);
    Visitor customs = TestProgram.get().person(Role.AGENCY, state);
    String asking = "/workspace/asking?form=2017&row=op2.acquire";
    String matrix = "/matrices/Example%20State%20701/2017/row?row=op2.acquire";
    assertThat(contact.get(matrix).body()).contains(asking.replace("&", "&amp;"));
    Map<String, String> form =
        Map.of(
            "form", "2017",
            "row", "op2.acquire",
            "agency", customs.name(),
            "question", "Which act covers this (invented)?");
    assertThat(contact.post("/workspace/asking", form).statusCode()).isEqualTo(302);
    String asked = customs.get("/asked").body();
    assertThat(asked).contains("acquire").contains("Which act covers this (invented)?");
    String id = asked.replaceFirst("(?s).*action=\"/asked/(\\d+)\".*", "$1");
    customs.post("/asked/" + id, Map.of("answer", "Example Act 701 & its annex"));
    String page = contact.get(asking).body();
    assertThat(page).contains("Example Act 701 &amp; its annex");
    String take = page.replaceFirst("(?s).*href=\"(/matrices/[^\"]*)#answer-" + id + "\".*", "$1");
    assertThat(contact.get(take.replace("&amp;", "&")).body())
        .as("the row has the answer, however long it is and in whatever script")
        .contains("id=\"answer-" + id + "\"", "Example Act 701 &amp; its annex");
    contact.post("/workspace/asking", form);
    assertThat(contact.get("/workspace").body().split("2017 version of the form", -1))
        .as("one entry for the row")
        .hasSize(2);

    Map<String, String> foreign = new java.util.HashMap<>(form);
    foreign.put("agency", TestProgram.get().person(Role.AGENCY, "Example State 702").name());
    var refused = contact.post("/workspace/asking", foreign);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Which act covers this (invented)?");
    assertThat(contact.get("/workspace/asking?form=2017&row=none").statusCode()).isEqualTo(404);
    assertThat(contact.get("/workspace/asking?form=1999&row=op2.acquire").statusCode())
        .isEqualTo(404);
  }
}
