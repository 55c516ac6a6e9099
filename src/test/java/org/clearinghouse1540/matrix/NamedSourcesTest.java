package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources that a State names in a comment: nobody else sees them until it is sent. */
class NamedSourcesTest {
  private static final String FIELD = "op2.manufacture framework.source";
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @ParameterizedTest
  @CsvSource({"402, comment", "403, row/comments"})
  void theCommitteeSeesThemOnceTheCommentIsSent(String number, String door) {
    MatrixId id = new MatrixId("Example State " + number, "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    String law = "Unread Bill " + number;
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    name(state, id, door, law, "s. 4");
    assertThat(state.get(id.address()).body()).as("its State sees it").contains(law + ", s. 4");
    seenByTheCommittee(id, law, false);
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    seenByTheCommittee(id, law, true);
    assertThat(expert.get(id.address()).body()).contains(law + ", s. 4");
  }

  @ParameterizedTest
  @CsvSource({"404, comment", "405, row/comments"})
  void nothingIsLeftOfACommentThatWasNotSent(String number, String door) {
    MatrixId id = new MatrixId("Example State " + number, "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    String law = "Dropped Bill " + number;
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    name(state, id, door, law + " https://laws.example.org/" + number, "");
    assertThat(state.get(id.address() + "/row?row=op2.manufacture").body()).contains(law);
    String comment =
        ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id).getFirst())
                .id()
            + "";
    state.post(id.address() + "/comment", Map.of("row", "op2.manufacture", "drop", comment));
    assertThat(program.count("select count(*) from sources_cited where title like '" + law + "%'"))
        .isZero();
  }

  private void seenByTheCommittee(MatrixId id, String law, boolean seen) {
    assertThat(
            ViewerDataSource.as(
                    "committee", () -> program.bean(CitedDocuments.class).of(id.state()))
                .stream()
                .map(CitedDocument::title)
                .anyMatch(law::equals))
        .isEqualTo(seen);
    assertThat(expert.get("/registers/unregistered").body().contains(law)).isEqualTo(seen);
  }

  private static void name(Visitor state, MatrixId id, String door, String title, String place) {
    boolean row = door.startsWith("row");
    String suffix = row ? "-framework.source" : "";
    Map<String, String> form = new LinkedHashMap<>();
    form.put("row", "op2.manufacture");
    form.put("field", FIELD);
    form.put("title" + suffix, title);
    form.put("place" + suffix, place);
    HttpResponse<String> answer = state.post(id.address() + "/" + door, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }
}
