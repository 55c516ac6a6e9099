package org.clearinghouse1540.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program proposes a paragraph and a theme with its reason, or nothing. */
class ClusterProposerTest {
  private final ClusterProposer proposer =
      new ClusterProposer(new SubjectAreas(), Embeddings.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Paragraph 3 (d) asks for more | 3(d)",
        "under operative paragraph 8(b) | 8(b)",
        "le paragraphe 3 c) de la résolution | 3(c)",
        "el párrafo 3 (a) | 3(a)",
        "пункт 3 (d) резолюции | 3(d)",
        "في الفقرة 3 (ج) من القرار | 3(c)",
        "第 3 (b) 段 | 3(b)",
        "paragraph 12 of resolution 1977 (2011) | ''",
        "the 3 (d) seals | ''"
      })
  void aParagraphIsFoundWhereATextNamesIt(String text, String paragraph) {
    assertThat(ReviewParagraphs.in(text).map(ReviewParagraphs.NamedParagraph::paragraph).orElse(""))
        .isEqualTo(paragraph);
  }

  @Test
  void wordsOfTheThesaurusGiveThemeAndParagraphInEachLanguage() {
    for (String text :
        List.of(
            "Customs officers need training at the border.",
            "Les douaniers ont besoin d’une formation à la frontière.",
            "تحتاج الجمارك إلى تدريب على الحدود.",
            "海关需要边境培训。")) {
      Optional<ProposedCluster> found = proposer.propose(List.of(text)).getFirst();
      assertThat(found).as(text).isPresent();
      assertThat(found.get().cluster().theme()).as(text).isEqualTo("border-control");
      assertThat(found.get().why().key()).isEqualTo("reviews.why.term");
    }
  }

  @Test
  void theMeaningIsComparedOnlyWhereWordsGiveNothing() {
    List<Optional<ProposedCluster>> found =
        proposer.propose(
            List.of(
                "Microbes and toxins in research should be kept safe from theft.",
                "We thank everyone for the kind invitation and the good weather."));
    assertThat(found.getFirst().map(proposed -> proposed.why().key())).isPresent();
    assertThat(found.get(1)).isEmpty();
  }
}
