package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of fields on the pages of a need. */
class FieldNamesTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void fieldsAreNamedInTheLanguageOfTheReader(Language language) {
    FieldNames names = HistoryExample.PROGRAM.bean(FieldNames.class);
    FieldKey key = FieldKey.of("op2.acquire framework.nw");
    assertThat(names.field("2017", key, language)).contains(" · ").doesNotContain("op2.");
    assertThat(names.row("2017", key, language)).contains(": ").doesNotContain("op2.");
    assertThat(names.field("1999", key, language)).isEmpty();
    assertThat(names.row("1999", key, language)).isEmpty();
  }
}
