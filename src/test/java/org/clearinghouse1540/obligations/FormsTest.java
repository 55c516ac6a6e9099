package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  @Test
  void theFormInUseIsTheLatest() {
    assertThat(FORMS).extracting(FormVersion::version).containsExactly("2009", "2013", "2017");
    assertThat(new Forms().current().version()).isEqualTo("2017");
  }

  /** Lists ask for the form in a language at each of their rows. */
  @Test
  void aFormIsTranslatedOnceForEachLanguage() {
    FormVersion form = new Forms().current();
    assertThat(form.in(Language.FR)).isSameAs(form.in(Language.FR)).isNotSameAs(form);
    assertThat(form.in(Language.AR)).isNotSameAs(form.in(Language.FR));
  }

  @Test
  void everyRowHasALabelAParagraphAndAtLeastOneColumn() {
    for (FormVersion form : FORMS) {
      Set<String> keys = new HashSet<>();
      for (FormVersion.Part part : form.parts()) {
        assertThat(part.rows()).as(form.version() + " " + part.key()).isNotEmpty();
        for (FormVersion.Row row : part.rows()) {
          assertThat(keys.add(row.key())).as(row.key() + " once").isTrue();
          assertThat(row.label()).isNotBlank();
          assertThat(row.paragraphs()).isNotEmpty();
          assertThat(row.columns()).isNotEmpty();
        }
      }
      assertThat(form.preamble()).isNotEmpty();
    }
  }

  @Test
  void theMappingContainsEveryRowOfTwoVersions() {
    Forms forms = new Forms();
    assertThat(forms.map("2009")).as("the first has none before it").isEmpty();
    assertThat(forms.map("2013").orElseThrow().lines()).isNotEmpty();
    assertThat(forms.map("2017").orElseThrow().lines()).isNotEmpty();
  }

  @Test
  void aWrongMappingIsRefusedWithItsFileAndLine() {
    Table map = new Forms().folder("2017").orElseThrow().table("from-2013.csv");
    assertThatThrownBy(() -> RowMap.read(map, FORMS.get(0), FORMS.get(2)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageMatching("obligations/data/matrix-2017/from-2013.csv:\\d+: .*");
  }

  @ParameterizedTest
  @CsvSource({
    "no-part,rows.csv:3: There is no part of-no-part.",
    "twice,rows.csv:3: The row a occurs twice.",
    "no-label,rows.csv:2: The row b has no label.",
    "no-column,rows.csv:2: The part p has no column z.",
    "kind,form.json:1: A column of the part p has the unknown kind colour."
  })
  void aWrongFormIsRefusedWithItsFileAndLine(String folder, String message) {
    assertThatThrownBy(() -> new Forms("obligations/wrong/" + folder + "/forms.csv"))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(message);
  }

  @Test
  void theFormInUseContainsTheRowOfEveryTreaty() {
    Set<String> rows = new HashSet<>();
    new Forms().current().parts().forEach(p -> p.rows().forEach(row -> rows.add(row.key())));
    for (Treaties.Treaty treaty : new Treaties().list()) {
      if (!treaty.matrixRow().isEmpty()) {
        assertThat(rows).as(treaty.key()).contains(treaty.matrixRow());
      }
    }
  }
}
