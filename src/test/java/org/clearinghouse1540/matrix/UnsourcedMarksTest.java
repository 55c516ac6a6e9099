package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;

/** The sender of a matrix sees the marks without a source on the check page, and confirms them. */
class UnsourcedMarksTest {
  private static final String ROW = "op2.manufacture";
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void marksWithoutASourceAreShownBeforeTheMatrixIsSent() {
    MatrixId id = new MatrixId("Example State 741", "2017");
    String checked = Texts.get(Language.EN, "kit.act.to-check");
    assertThat(check(id)).as("nothing is recorded").doesNotContain(checked);
    set(id, "framework.nw", FieldValue.of(FieldMark.X));
    set(id, "framework.cw", FieldValue.of(FieldMark.UNCLEAR));
    set(id, "enforcement.nw", FieldValue.of(FieldMark.NOT_APPLICABLE));
    String page = check(id);
    assertThat(page).contains(checked);
    String list = page.substring(page.indexOf(checked));
    assertThat(list.substring(0, list.indexOf("</ul>")))
        .contains(" X")
        .contains(" ?")
        .doesNotContain("NA");
    long document =
        ViewerDataSource.as(
            "committee",
            () ->
                program
                    .bean(CitedDocuments.class)
                    .add(
                        new Actor("clerk", "expert"),
                        CitedDocument.of(id.state(), "Example Act 741")));
    set(id, "enforcement.source", FieldValue.of(List.of(Citation.of(document))));
    assertThat(check(id)).as("the source of another group").contains(checked);
    set(id, "framework.source", FieldValue.of(List.of(Citation.of(document))));
    assertThat(check(id)).doesNotContain(checked);
    assertThat(expert.post(id.address() + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
  }

  private String check(MatrixId id) {
    HttpResponse<String> page =
        expert.check(id.address() + "/expert?lang=en", Map.of("step", "send"));
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private void set(MatrixId id, String column, FieldValue value) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    id,
                    Map.of(new FieldKey(ROW, column), value),
                    "planted",
                    ""));
  }
}
