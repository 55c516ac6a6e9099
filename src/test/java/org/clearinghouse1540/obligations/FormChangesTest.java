package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/** The differences between two states of a version are named by the labels of the form. */
class FormChangesTest {
  private final FormVersion form = new Forms().current();

  private FormVersion changed(String file, String before, String after) {
    Forms forms = new Forms();
    FormDefinitionFiles folder = forms.folder(form.version()).orElseThrow();
    Map<String, String> files = new HashMap<>(folder.files());
    String text = Optional.ofNullable(files.get(file)).orElseThrow();
    assertThat(text).contains(before);
    files.put(file, text.replace(before, after));
    return forms.with(new FormDefinitionFiles("matrix-" + form.version(), files));
  }

  @Test
  void anUnchangedFormHasNoDifferences() {
    assertThat(FormChanges.between(form, form).lines()).isEmpty();
    assertThat(FormChanges.between(form, form).removed()).isEmpty();
  }

  @Test
  void aRenamedRowIsShownByItsPartAndNumberWithBothLabels() {
    FormVersion after =
        changed("words.en.csv", "op2.manufacture,manufacture,", "op2.manufacture,make,");
    List<FormChanges.Line> lines = FormChanges.between(form, after).lines();
    assertThat(lines).hasSize(1);
    FormChanges.Line line = lines.getFirst();
    assertThat(line.place().in(Language.EN)).startsWith("Part 2: ").endsWith(", row 1");
    assertThat(line.before().orElseThrow().in(Language.EN)).startsWith("1. manufacture – ");
    assertThat(line.after().orElseThrow().in(Language.EN)).startsWith("1. make – ");
    assertThat(line.after().orElseThrow().in(Language.EN))
        .contains("Operative paragraphs: 2")
        .doesNotContain("framework.nw");
    for (Language language : Language.values()) {
      assertThat(line.place().in(language)).as(language.code()).doesNotContain("op2", "[");
    }
  }

  @Test
  void aChangedTranslationNamesItsLanguageAndRow() {
    String label =
        Optional.ofNullable(form.words().get("fr"))
            .map(labels -> labels.get("op2.use"))
            .orElseThrow();
    FormVersion after = changed("words.fr.csv", "op2.use," + label + ",", "op2.use,emploi,");
    assertThat(FormChanges.between(form, after).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.place().in(Language.EN)).startsWith("Français: Part 2");
              assertThat(line.after().map(text -> text.in(Language.EN))).contains("emploi");
            });
  }

  @Test
  void aRemovedColumnOfARowIsARemovedField() {
    FormVersion after = changed("rows.csv", "two-part,framework.nw ", "two-part,");
    FormChanges changes = FormChanges.between(form, after);
    assertThat(changes.removed()).contains("op2.manufacture framework.nw");
    Message label = form.labelOf("op2.manufacture framework.nw");
    assertThat(label.in(Language.EN)).startsWith("“manufacture”, column “").doesNotContain("nw");
    assertThat(form.labelOf("no-row no-column").in(Language.EN)).contains("no-row", "no-column");
  }

  @Test
  void aNewVersionConsistsOfAdditions() {
    FormChanges fresh = FormChanges.fresh(form);
    assertThat(fresh.lines()).isNotEmpty().allMatch(line -> line.before().isEmpty());
    assertThat(fresh.removed()).isEmpty();
    for (FormChanges.Line line : fresh.lines()) {
      assertThat(line.place().in(Language.EN)).doesNotStartWith("[");
      assertThat(line.after().orElseThrow().in(Language.ZH)).doesNotStartWith("[obligations");
    }
  }
}
