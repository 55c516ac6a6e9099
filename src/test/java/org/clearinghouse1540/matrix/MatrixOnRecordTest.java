package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;

/** A matrix between its experts and its State: what is read is what was sent, and is answered. */
class MatrixOnRecordTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aCorrectedDocumentIsReadAndPublishedAsItWasSentUntilTheMatrixIsSentAgain() {
    MatrixId id = new MatrixId("Example State 408", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    long law = cite(id, "Customs Act 2001");
    step(id, "send");
    String read = seen(state.get(id.address()).body());
    correct(law, "Customs Act 2010");
    for (Visitor reader : List.of(state, expert)) {
      assertThat(reader.get(id.address()).body())
          .contains("Customs Act 2001")
          .doesNotContain("Customs Act 2010");
      assertThat(reader.get(id.address() + "/file/csv").body()).doesNotContain("Customs Act 2010");
    }
    step(id, "take-back");
    assertThat(expert.get(id.address()).body()).contains("Customs Act 2010");
    step(id, "send");
    Map<String, String> agreement = new LinkedHashMap<>();
    agreement.put("step", "agree");
    agreement.put("document", "NV 1 (invented)");
    agreement.put("seen", read);
    assertThat(state.post(id.address() + "/answer?lang=en", agreement).body())
        .as("agreed to what was read before")
        .contains(Texts.get(Language.EN, "consent.refused.text-changed"));
    assertThat(expert.get(id.address() + "/steps").statusCode())
        .as("without a choice, the last two versions")
        .isEqualTo(200);
    agreement.remove("seen");
    assertThat(state.post(id.address() + "/answer", agreement).statusCode()).isEqualTo(302);
  }

  @Test
  void aCommentWithoutADecisionIsNamedBeforeTheMatrixIsSentAndStaysATask() {
    MatrixId id = new MatrixId("Example State 409", "2017");
    Visitor state = program.person(Role.POINT_OF_CONTACT, id.state());
    step(id, "send");
    state.post(
        id.address() + "/comment",
        Map.of(
            "row", "op2.manufacture", "field", "op2.manufacture remarks", "words", "Left (409)."));
    state.post(id.address() + "/answer", Map.of("step", "ask-change"));
    assertThat(expert.check(id.address() + "/expert", Map.of("step", "send")).body())
        .contains("id=\"act-check\"", "Left (409).");
    step(id, "send");
    String row = id.address() + "/row?row=op2.manufacture";
    assertThat(expert.get("/desk?q=Example+State+409").body()).contains(row);
    String page = expert.get(row).body();
    Matcher comment = Pattern.compile("name=\"comment\" value=\"([0-9]+)\"").matcher(page);
    assertThat(comment.find()).as("a form for the decision").isTrue();
    assertThat(page).doesNotContain("name=\"take\" value=\"yes\"");
    expert.post(
        id.address() + "/comment/decision",
        Map.of("comment", comment.group(1), "take", "no", "words", "No source (invented)"));
    assertThat(expert.get("/desk?q=Example+State+409").body()).doesNotContain(row);
  }

  @Test
  void aDocumentOfWhichAFieldCitesTwoPassagesIsCitedInOneField() {
    MatrixId id = new MatrixId("Example State 404", "2013");
    FieldKey key = new FieldKey("op2.manufacture", "framework.source");
    List<DocumentUses.DocumentUse> uses =
        ViewerDataSource.as(
            "committee",
            () -> {
              long law =
                  program
                      .bean(CitedDocuments.class)
                      .add(EXPERT, CitedDocument.of(id.state(), "Act"));
              FieldValue value =
                  FieldValue.of(
                      List.of(Citation.of(law).quoting("One."), Citation.of(law).quoting("Two.")));
              program.bean(MatrixFields.class).setAll(EXPERT, id, Map.of(key, value), "", "");
              return program.bean(DocumentUses.class).of(List.of(law));
            });
    assertThat(uses).singleElement().satisfies(use -> assertThat(use.fields()).isEqualTo(1));
  }

  @Test
  void aHoldDoesNotHideTheAnswerOfTheState() {
    MatrixId id = new MatrixId("Example State 405", "2013");
    step(id, "send");
    Visitor member = program.person(Role.MEMBER, "Example State 406");
    member.post(id.address() + "/hold", Map.of("why", "More time (invented)"));
    program
        .person(Role.POINT_OF_CONTACT, id.state())
        .post(id.address() + "/answer", Map.of("step", "ask-change", "note", "Please change."));
    assertThat(expert.get("/desk?lang=en&q=Example+State+405").body())
        .contains(Texts.get(Language.EN, "matrix.waits.do.changes-asked"))
        .contains("no decision is possible until the hold is lifted");
  }

  @Test
  void aDocumentThatIsEnteredAgainGetsTheDetailsThatWereMissing() {
    CitedDocument known =
        ViewerDataSource.as(
            "committee",
            () -> {
              CitedDocuments documents = program.bean(CitedDocuments.class);
              CitedDocument plain = CitedDocument.of("Example State 404", "Act 404");
              long law = documents.add(EXPERT, plain.withAddress("https://laws.example.org/404"));
              CitedDocument dated =
                  new CitedDocument(
                      0,
                      "Example State 404",
                      "",
                      "Act 404",
                      "fr",
                      "https://laws.example.org/404",
                      "",
                      "",
                      "2001-05-03",
                      "");
              assertThat(documents.add(EXPERT, dated)).isEqualTo(law);
              return documents.find(law).orElseThrow();
            });
    assertThat(known.issuedOn()).isEqualTo("2001-05-03");
    assertThat(known.language()).isEqualTo("fr");
  }

  private void step(MatrixId id, String step) {
    assertThat(expert.post(id.address() + "/expert", Map.of("step", step)).statusCode())
        .as(step)
        .isEqualTo(302);
  }

  private long cite(MatrixId id, String title) {
    return ViewerDataSource.as(
        "committee",
        () -> {
          long law =
              program.bean(CitedDocuments.class).add(EXPERT, CitedDocument.of(id.state(), title));
          FieldKey key = new FieldKey("op2.manufacture", "framework.source");
          FieldValue value = FieldValue.of(List.of(Citation.of(law)));
          program.bean(MatrixFields.class).setAll(EXPERT, id, Map.of(key, value), "", "");
          return law;
        });
  }

  private void correct(long law, String title) {
    ViewerDataSource.as(
        "committee",
        () -> {
          CitedDocuments documents = program.bean(CitedDocuments.class);
          CitedDocument now = documents.find(law).orElseThrow();
          documents.change(EXPERT, CitedDocument.of(now.state(), title).withId(law));
          return law;
        });
  }

  private static String seen(String page) {
    Matcher found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
