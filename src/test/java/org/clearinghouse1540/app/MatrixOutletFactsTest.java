package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.app.OutletReader.compare;
import static org.clearinghouse1540.app.OutletReader.feed;
import static org.clearinghouse1540.app.OutletReader.json;
import static org.clearinghouse1540.app.OutletReader.page;
import static org.clearinghouse1540.app.OutletReader.plain;
import static org.clearinghouse1540.app.OutletReader.text;
import static org.clearinghouse1540.app.OutletReader.typed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.matrix.ApprovedMatrixFacts;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of a published matrix are at each of its outlets: its pages, files, API and feed. */
class MatrixOutletFactsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final RichRecords RECORDS = new RichRecords(PROGRAM);
  private static final Visitor OPEN = Visitor.signedOut(PROGRAM.address());

  static List<Language> languages() {
    return List.of(Language.EN, Language.AR, Language.ZH);
  }

  private static RecordFacts matrix(String state, Language language) {
    MatrixId id = new MatrixId(state, "2017");
    return ApprovedMatrixFacts.of(
        Objects.requireNonNull(
                ViewerDataSource.as("program", () -> PROGRAM.bean(ApprovedMatrices.class).of(id)))
            .getFirst(),
        PROGRAM.bean(Forms.class).find(id.form()).orElseThrow(),
        PROGRAM.bean(States.class),
        language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPublishedMatrixIsTheSameEverywhere(Language language) {
    String code = language.code();
    String state = "Example State 79" + (4 + List.of("en", "ar", "zh").indexOf(code));
    String path = RECORDS.matrix(state);
    String today = DateText.of(DateText.day(PROGRAM.bean(Clock.class).instant()), language);
    List<String> facts = List.of(state, RichRecords.MATRIX_WORDS);
    String shown = plain(page(OPEN, "/public" + path + "?lang=" + code));
    RecordFacts description = matrix(state, language);
    compare(
        description,
        Map.of(
            "public page", page(OPEN, "/public" + path + "?lang=" + code),
            "API", json(OPEN, "/api/matrices?lang=" + code),
            "feed", feed(code)));
    typed(description, state, today);
    assertThat(text(OPEN, "/public/feed.atom?lang=" + code)).contains("/public" + path);
    facts.forEach(fact -> assertThat(shown).contains(plain(fact)));
    assertThat(shown).contains(plain(today));
    for (String format : List.of("docx", "xlsx", "csv", "json", "html")) {
      for (String address : List.of("/public" + path, path)) {
        String file = plain(text(RECORDS.expert(), address + "/file/" + format + "?in=" + code));
        facts.forEach(fact -> assertThat(file).as(address + format).contains(plain(fact)));
        assertThat(file).as(address + format).contains(plain(today));
      }
    }
  }
}
