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
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;

/** Usage of cited documents, evidence to review, and proposals from treaty data. */
class EvidenceTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void acceptedProposalsFromAdherenceDataAreNotProposedAgain() {
    // A real State: what is accepted is what the table of treaty status says, with its source.
    MatrixId id = new MatrixId("MNG", "2017");
    TreatyFacts facts = program.bean(TreatyFacts.class);
    var form = program.bean(Forms.class).find("2017").orElseThrow();
    List<TreatyFacts.Proposal> before = as(() -> facts.of(id, form));
    assertThat(before).isNotEmpty();
    TreatyFacts.Proposal first = before.getFirst();
    assertThat(first.address()).startsWith("http");
    assertThat(as(() -> program.bean(MatrixFields.class).of(id)))
        .as("nothing enters unseen")
        .isEmpty();
    HttpResponse<String> page = expert.get("/matrices/MNG/2017/treaties");
    assertThat(page.body()).contains(first.row().label());
    assertThat(expert.post("/matrices/MNG/2017/treaties", Map.of()).statusCode()).isEqualTo(400);
    String row = first.row().key();
    expert.post("/matrices/MNG/2017/treaties", Map.of("row", row, "seen-" + row, first.seen()));
    FieldKey yes = new FieldKey(first.row().key(), "yes");
    MatrixField recorded = as(() -> program.bean(MatrixFields.class).get(id, yes));
    assertThat(recorded.content().mark()).isEqualTo(FieldMark.X);
    assertThat(recorded.why()).contains("adherence data");
    List<TreatyFacts.Proposal> after = as(() -> facts.of(id, form));
    assertThat(after).hasSize(before.size() - 1);
  }

  @Test
  void fieldsCitingALawAreListedAndReviewedAfterItsRepeal() {
    MatrixId id = new MatrixId("Example State 141", "2017");
    long law =
        as(
            () ->
                program
                    .bean(CitedDocuments.class)
                    .add(
                        EXPERT,
                        new CitedDocument(
                            0, id.state(), "", "Example Act 141", "", "", "", "", "2024", "")));
    FieldKey key = new FieldKey("op2.manufacture", "framework.source");
    as(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(EXPERT, id, Map.of(key, FieldValue.of(List.of(Citation.of(law)))), "", ""));
    assertThat(expert.get("/cited/" + law).body())
        .contains("Example State 141")
        .contains("National legal framework: source document")
        .doesNotContain(key.name());
    String check = "/matrices/Example%20State%20141/2017/check?years=10";
    assertThat(expert.get(check).body()).doesNotContain("Example Act 141");
    expert.post(
        "/cited/" + law,
        Map.of("title", "Example Act 141", "issued", "2024", "repealed", "Example Act 142"));
    assertThat(expert.get(check).body()).contains("Example Act 141");
    assertThat(expert.get("/evidence?years=10").body())
        .as("in all States at once")
        .contains("Example State 141")
        .contains("Example Act 141");
    assertThat(
            expert
                .post(
                    "/cited/" + law, Map.of("title", "Example Act 141", "address", "javascript:1"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aMatrixIsShownAsOfADay() {
    MatrixId id = new MatrixId("Example State 142", "2017");
    FieldKey key = new FieldKey("op2.manufacture", "remarks");
    as(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(EXPERT, id, Map.of(key, FieldValue.of("Said today 142")), "", ""));
    String path = "/matrices/Example%20State%20142/2017/on?day=";
    assertThat(expert.get(path + "2001-01-01").body()).doesNotContain("Said today 142");
    assertThat(expert.get(path + "2999-01-01").body()).contains("Said today 142");
    assertThat(expert.get(path + "yesterday").statusCode()).isEqualTo(400);
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
