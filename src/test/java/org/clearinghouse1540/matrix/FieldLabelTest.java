package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/** Fields in the words of their form. */
class FieldLabelTest {
  private final FormVersion form = new Forms().find("2017").orElseThrow();

  @Test
  void aFieldHasTheWordsOfItsPartItsRowAndItsColumn() {
    FieldLabel label = FieldLabel.of(form, new FieldKey("op2.manufacture", "framework.nw"));
    assertThat(label.part()).isEqualTo("OP2 - nuclear, chemical and biological weapons");
    assertThat(label.row()).endsWith(form.find("op2.manufacture").orElseThrow().label());
    assertThat(label.column()).isEqualTo("National legal framework: NW");
    assertThat(label.withPart())
        .isEqualTo(label.part() + ": " + label.row() + " · " + label.column());
  }

  @Test
  void noFieldShowsItsKeyInAnyLanguage() {
    for (Language language : Language.values()) {
      FormVersion localized = form.in(language);
      for (FieldKey key : FormFields.of(localized).kinds().keySet()) {
        FieldLabel label = FieldLabel.of(localized, key);
        assertThat(label.part()).as(key.name()).isNotBlank();
        assertThat(label.row()).as(key.name()).isNotBlank().doesNotContain(key.row());
        assertThat(label.column()).as(key.name()).isNotBlank().isNotEqualTo(key.column());
      }
    }
  }

  @Test
  void aFieldThatTheFormDoesNotHaveKeepsItsKey() {
    FieldLabel label = FieldLabel.of(form, new FieldKey("op2.none", "remarks"));
    assertThat(label.withPart()).isEqualTo("op2.none · remarks");
  }
}
