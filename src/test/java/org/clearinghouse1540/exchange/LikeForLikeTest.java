package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.junit.jupiter.api.Test;

/** The comparison of a matrix with another version of the form, row by row. */
class LikeForLikeTest {
  private static final String STATE = "/matrices/Example%20State%20521/";
  private final Forms forms = new Forms();
  private final FormVersion older = forms.find("2013").orElseThrow();
  private final FormVersion newer = forms.find("2017").orElseThrow();
  private final RowMaps.Mapping view = new RowMaps(forms).map(older, newer);
  private final Visitor expert = TestProgram.get().person(Role.EXPERT, "");

  @Test
  void differencesAreShownRowByRowAndRowsWithoutCounterpartAreListed() throws IOException {
    String kept =
        view.counterparts().entrySet().stream()
            .filter(entry -> entry.getValue().equals(List.of(entry.getKey())))
            .map(Map.Entry::getKey)
            .filter(key -> key.startsWith("op2."))
            .findFirst()
            .orElseThrow();
    record("2013", kept + " framework.nw", "mark", "X");
    record("2013", kept + " remarks", "words", "Words that stayed (invented).");
    record("2017", kept + " framework.nw", "mark", "?");
    record("2017", kept + " remarks", "words", "Words that stayed (invented).");
    record("2013", "op1.other-conventions detail", "words", "Split later (invented).");

    String page = expert.get(STATE + "2017/compare?with=2013").body();
    assertThat(page).contains("<del>X</del> <ins>?</ins>");
    assertThat(page).contains("<del>Split later (invented).</del>");
    assertThat(page)
        .contains(newer.find("op1.sua-2005").orElseThrow().label())
        .doesNotContain("Words that stayed", "op1.sua-2005 detail");

    String back = expert.get(STATE + "2013/compare?with=2017").body();
    assertThat(back).contains("<del>?</del> <ins>X</ins>");

    byte[] word = expert.bytes(STATE + "2017/redline?with=2013").body();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(document.getDocument().xmlText())
          .contains("<w:del ")
          .contains("Split later (invented).");
    }
    assertThat(expert.get(STATE + "2017/compare?with=1999").statusCode()).isEqualTo(404);
  }

  @Test
  void differentMarksOfSeveralRowsAreShownWithTheirRow() {
    Map.Entry<String, List<String>> merged =
        new RowMaps(forms)
            .map(newer, older).counterparts().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && entry.getKey().startsWith("op1."))
                .findFirst()
                .orElseThrow();
    String other = "/matrices/Example%20State%20522/";
    String first = merged.getValue().getFirst();
    expert.post(other + "2017/field", Map.of("field", first + " yes", "version", "0", "mark", "X"));
    String page = expert.get(other + "2013/compare?with=2017").body();
    FormVersion.Row row = newer.find(first).orElseThrow();
    assertThat(page).contains("<del>" + FieldLabel.row(row) + ": X</del>");
  }

  private void record(String form, String field, String kind, String value) {
    assertThat(
            expert
                .post(STATE + form + "/field", Map.of("field", field, "version", "0", kind, value))
                .statusCode())
        .as(form + " " + field)
        .isEqualTo(200);
  }
}
