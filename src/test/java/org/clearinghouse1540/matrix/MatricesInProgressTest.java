package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Matrices on which somebody works: drafts that were never sent, and holds of earlier reviews. */
class MatricesInProgressTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aDraftThatWasNeverSentIsListedForTheCommitteeAndNotForItsState() {
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 907");
    for (String form : new String[] {"2013", "2017"}) {
      String matrix = "/matrices/Example%20State%20907/" + form;
      assertThat(expert.get("/matrices").body()).doesNotContain("\"" + matrix + "\"");
      String field = "op2.manufacture remarks";
      expert.post(matrix + "/field", Map.of("field", field, "version", "0", "words", "W307"));
      assertThat(expert.get("/matrices").body())
          .contains("\"" + matrix + "\"")
          .doesNotContain("1970");
      assertThat(ofState(expert, Role.EXPERT, "")).contains(form);
      assertThat(ofState(state, Role.POINT_OF_CONTACT, "Example State 907")).isEmpty();
    }
  }

  @Test
  void aHoldOfAnEarlierReviewIsNamedWhenTheMatrixIsReopened() {
    String matrix = "/matrices/Example%20State%20908/2017";
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 908");
    Visitor member = program.person(Role.MEMBER, "Example State 916");
    send(expert, matrix + "/expert", Map.of("step", "send"));
    send(contact, matrix + "/answer", Map.of("step", "agree", "document", "NV 308 (invented)"));
    send(member, matrix + "/hold", Map.of("why", "A question (invented)"));
    assertThat(member.get(matrix + "?lang=en").body()).doesNotContain(earlier());
    HttpResponse<String> check = expert.check(matrix + "/expert?lang=en", Map.of("step", "reopen"));
    assertThat(check.body()).contains("stays in effect");
    send(expert, matrix + "/expert", Map.of("step", "reopen"));
    assertThat(member.get(matrix + "?lang=en").body()).contains(earlier());
    String desk = member.get("/desk?lang=en").body();
    assertThat(desk)
        .contains(Texts.get(Language.EN, "matrix.waits.notice.reopened"))
        .contains("Example State 908 (2017)");
    send(expert, matrix + "/expert", Map.of("step", "send"));
    send(contact, matrix + "/answer", Map.of("step", "ask-change", "note", "More (invented)"));
    assertThat(expert.get("/desk?lang=en").body())
        .as("the answer of the State is not hidden by the hold")
        .contains(Texts.get(Language.EN, "matrix.waits.do.changes-asked"));
  }

  private List<String> ofState(Visitor reader, Role role, String party) {
    return ViewerDataSource.as(
        new Viewer(reader.name(), role, party).asker(),
        () ->
            program.bean(MatricesInProgress.class).listOfState("Example State 907").stream()
                .map(cycle -> cycle.matrix().form())
                .toList());
  }

  private static void send(Visitor visitor, String path, Map<String, String> form) {
    HttpResponse<String> answer = visitor.post(path, form);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302);
  }

  private static String earlier() {
    return Texts.get(Language.EN, "matrix.hold.earlier");
  }
}
