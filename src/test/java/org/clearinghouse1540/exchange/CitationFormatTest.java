package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;

/** Citations in one printed line. */
class CitationFormatTest {
  private static final CopyLabels EN = CopyLabels.of("en");
  private static final Map<Long, CitedDocument> DOCUMENTS =
      Map.of(3L, CitedDocument.of("own", "Example Act [S9]").withId(3));

  @Test
  void aCitationIsTheSameAfterItWasPrintedInAnyLanguage() {
    Citation whole =
        Citation.of(3)
            .at(
                List.of(
                    "s. 4",
                    "Chapter III",
                    "Art. 5 bis",
                    "第四条",
                    "المادة ٥",
                    "ст. 4 · ч. 2",
                    "p. 17"))
            .quoting("A passage · with a dot,\na line and a \\ backslash")
            .supporting(List.of("nw", "bw"))
            .readIn("zh-Hans", true)
            .saying("?");
    for (CopyLabels words : CopyLabels.ALL) {
      for (Citation citation : List.of(whole, Citation.of(3), Citation.of(3).readIn("", true))) {
        String line = CitationFormat.write(citation, DOCUMENTS, words);
        assertThat(line).doesNotContain("\n");
        assertThat(CitationFormat.read(line)).as(line).contains(citation);
      }
    }
    assertThat(CitationFormat.write(whole, DOCUMENTS, EN))
        .startsWith("Example Act (S9] [S3] · s. 4 · Chapter III · Art. 5 bis · 第四条 · المادة ٥ · ");
  }

  @Test
  void aPlaceThatLooksLikeAnotherPartStaysAPlace() {
    PassageList passages = PassageList.read(Map.of(1, "A passage of the list"));
    for (String place :
        List.of("NW", "(fr)", "“4”", "[P1]", "unofficial translation", "evidence for X", "\\_4")) {
      Citation citation = Citation.of(3).at(place);
      String line = CitationFormat.write(citation, DOCUMENTS, EN);
      assertThat(CitationFormat.read(line, passages)).as(line).contains(citation);
    }
  }

  @Test
  void aPassageOfTheListIsPrintedAsItsNumber() {
    PassageList passages = PassageList.read(Map.of(7, "A passage of the list"));
    Citation citation = Citation.of(3).at("s. 4").quoting("A passage of the list");
    String line = CitationFormat.write(citation, DOCUMENTS, EN, passages);
    assertThat(line).isEqualTo("Example Act (S9] [S3] · s. 4 · [P7]");
    assertThat(CitationFormat.read(line, passages)).contains(citation);
    assertThat(CitationFormat.read(line)).contains(Citation.of(3).at(List.of("s. 4", "[P7]")));
  }

  @Test
  void theNumberInATitleIsNotMistakenForTheNumberOfTheSource() {
    assertThat(CitationFormat.write(Citation.of(3), DOCUMENTS, EN))
        .isEqualTo("Example Act (S9] [S3]");
  }

  @Test
  void aLineWithoutANumberIsNotACitationAndPlacesStayAsTheyAreWritten() {
    assertThat(CitationFormat.read("Criminal Code, art. 204")).isEmpty();
    assertThat(CitationFormat.read("Criminal Code [S1] · Art no 204"))
        .contains(Citation.of(1).at("Art no 204"));
  }

  @Test
  void aDocumentThatIsNotListedIsNamedByItsNumber() {
    assertThat(CitationFormat.write(Citation.of(8), DOCUMENTS, EN)).isEqualTo("[S8]");
  }
}
