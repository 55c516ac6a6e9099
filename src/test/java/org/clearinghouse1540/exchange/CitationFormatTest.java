package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;

/** Citations in one printed line. */
class CitationFormatTest {
  private static final Map<Long, CitedDocument> DOCUMENTS =
      Map.of(3L, CitedDocument.of("own", "Example Act [S9]").withId(3));

  @Test
  void aCitationIsTheSameAfterItWasPrinted() {
    Citation whole =
        Citation.of(3)
            .at("12 (3)")
            .onPage("17")
            .quoting("A passage · with a dot,\na line and a \\ backslash")
            .supporting(List.of("nw", "bw"))
            .readIn("zh-Hans", true)
            .saying("?");
    for (Citation citation : List.of(whole, Citation.of(3), Citation.of(3).readIn("", true))) {
      String line = CitationFormat.write(citation, DOCUMENTS);
      assertThat(line).doesNotContain("\n");
      assertThat(CitationFormat.read(line)).as(line).contains(citation);
    }
  }

  @Test
  void theNumberInATitleIsNotMistakenForTheNumberOfTheSource() {
    assertThat(CitationFormat.write(Citation.of(3), DOCUMENTS)).isEqualTo("Example Act (S9] [S3]");
  }

  @Test
  void aLineWithoutANumberOrWithAnUnknownPartIsNotACitation() {
    assertThat(CitationFormat.read("Criminal Code, art. 204")).isEmpty();
    assertThat(CitationFormat.read("Criminal Code [S1] · Art no 204")).isEmpty();
  }

  @Test
  void aDocumentThatIsNotListedIsNamedByItsNumber() {
    assertThat(CitationFormat.write(Citation.of(8), DOCUMENTS)).isEqualTo("[S8]");
  }
}
