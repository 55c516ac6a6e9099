package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;

/** Values of fields: their text, their citations and their JSON. */
class FieldValueTest {
  @Test
  void textIsStoredWithoutSuperfluousWhiteSpaceAndControlCharacters() {
    assertThat(FieldValue.of("  two\u00a0 words \r\n\r\n\tmore\u0007 ").words())
        .isEqualTo("two words\nmore");
    assertThat(FieldValue.of("one line").words()).isEqualTo("one line");
    assertThat(FieldValue.of("سطر واحد").words()).isEqualTo("سطر واحد");
  }

  @Test
  void textOfMoreThan20000CharactersIsRefused() {
    assertThat(FieldValue.of("x".repeat(20_000)).words()).hasSize(20_000);
    assertThatThrownBy(() -> FieldValue.of("x".repeat(20_001)))
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo("words"));
  }

  @Test
  void theSameCitationIsNotAddedTwice() {
    FieldValue value = FieldValue.of(List.of(Citation.of(1)));
    assertThat(value.with(Citation.of(1))).isEqualTo(value);
    assertThat(value.with(Citation.of(1).at("12")).with(Citation.of(1).at("14")).citations())
        .as("a document once, with its places")
        .containsExactly(Citation.of(1).at(List.of("12", "14")));
  }

  @Test
  void anotherMarkKeepsTheAssessmentOfConflictingSources() {
    FieldValue value = new FieldValue(FieldMark.X, "", List.of(), "The later law prevails.");
    assertThat(value.with(FieldMark.UNCLEAR).decision()).isEqualTo("The later law prevails.");
    assertThat(value.isNothing()).isFalse();
    assertThat(FieldValue.of("").isNothing()).isTrue();
  }

  @Test
  void citationsSupportKnownWeaponsInOneOrder() {
    assertThat(Citation.of(1).supporting(List.of("bw", "nw")).supports())
        .containsExactly("nw", "bw");
    assertThatThrownBy(() -> Citation.of(1).supporting(List.of("xw"))).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Citation.of(1).saying("Y")).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Citation.of(1).quoting("x".repeat(4_001)))
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.field()).isEqualTo("passage"));
  }

  @Test
  void valuesAreTheSameAfterTheyWereWrittenAsJson() {
    Citation citation =
        Citation.of(7)
            .at("s. 12 (3)")
            .at("المادة ٥")
            .at("s. 12 (3)")
            .quoting("The “passage”\nof two lines")
            .readIn("fr", true)
            .supporting(List.of("nw", "cw"))
            .saying("?");
    Map<FieldKey, FieldValue> values = new LinkedHashMap<>();
    values.put(new FieldKey("a", "mark"), FieldValue.of(FieldMark.NOT_APPLICABLE));
    values.put(new FieldKey("a", "text"), FieldValue.of("A text with \"quotes\""));
    values.put(new FieldKey("a", "source"), FieldValue.of(List.of(citation, Citation.of(8))));
    values.put(
        new FieldKey("b", "mark"), new FieldValue(FieldMark.X, "", List.of(), "An assessment"));
    assertThat(FieldJson.contents(FieldJson.contents(values))).isEqualTo(values);
    assertThat(FieldJson.citations(FieldJson.citations(List.of(citation))))
        .containsExactly(citation);
    assertThat(FieldJson.citations("[]")).isEmpty();
  }

  @Test
  void aKeyIsTheSameAfterItWasWrittenAsText() {
    FieldKey key = new FieldKey("op2.manufacture", "framework.nw");
    assertThat(FieldKey.of(key.name())).isEqualTo(key);
    assertThat(FieldKey.of("header")).isEqualTo(new FieldKey("header", ""));
    assertThat(key.weapon()).isEqualTo("nw");
    assertThat(new FieldKey("op2.manufacture", "framework.source").weapon()).isEmpty();
    assertThat(new FieldKey("op1.npt", "remarks").weapon()).isEmpty();
  }
}
