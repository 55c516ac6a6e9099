package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The patterns of clauses are compiled only when a note needs them: here all of them. */
class ProseVocabularyTest {
  @ParameterizedTest
  @EnumSource(ProseVocabulary.Kind.class)
  void everyKindHasAPatternInSixLanguages(ProseVocabulary.Kind kind) {
    for (Language language : Language.values()) {
      assertThat(ProseVocabulary.pattern(kind, language).pattern())
          .as(kind + " " + language)
          .isNotEqualTo("(?!)");
    }
  }
}
