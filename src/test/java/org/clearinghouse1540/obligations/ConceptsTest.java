package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Concepts, areas and rows of the matrix form one taxonomy. */
class ConceptsTest {
  private final SubjectAreas areas = new SubjectAreas();

  @Test
  void everyRowOfAConceptIsARowOfTheMatrix() {
    Set<String> rows = new HashSet<>();
    Table.fromData("obligations/data/matrix-2017/rows.csv")
        .rows()
        .forEach(row -> rows.add(row.require("key")));
    for (Concept concept : areas.concepts()) {
      assertThat(rows).as(concept.key()).containsAll(concept.rows());
    }
  }

  @Test
  void aConceptIsFoundByItsNameInMostLanguages() {
    for (Language language : Language.values()) {
      long found =
          areas.concepts().stream()
              .filter(
                  concept ->
                      areas.termsIn(concept.name(language)).stream()
                          .anyMatch(
                              named ->
                                  named.key().equals(concept.key())
                                      || concept.areas().contains(named.key())))
              .count();
      assertThat(found).as(language.code()).isGreaterThan(areas.concepts().size() * 4 / 5);
    }
  }

  @Test
  void wordsNearEachOtherInOneSentenceNameAConcept() {
    String text = "Detectors for vehicles at road posts. Judges.";
    assertThat(areas.termsIn(text))
        .anyMatch(named -> named.key().equals("prosecution") && named.start() == 38)
        .anyMatch(named -> named.key().equals("radiation-portals") && named.start() == 0);
    assertThat(areas.termsIn("customs. detectors"))
        .noneMatch(named -> named.key().equals("customs-inspection"));
  }
}
