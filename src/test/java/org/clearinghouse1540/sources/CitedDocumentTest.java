package org.clearinghouse1540.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for the fields of a cited document. */
class CitedDocumentTest {
  private static CitedDocument document(String title, String address, String issued) {
    return new CitedDocument(0, "XAA", "", title, "fr", address, "", "", issued, "");
  }

  @Test
  void lineBreaksAndUnusualSpacesBecomeOneSpace() {
    CitedDocument document = document(" Example\r\n\tlaw\u00a0\u2003of   trade\u0000 ", "", "");
    assertThat(document.title()).isEqualTo("Example law of trade");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0\n"})
  void aDocumentNeedsATitle(String title) {
    assertThatThrownBy(() -> document(title, "", ""))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("title", "sources.refused.title")));
  }

  @Test
  void aTitleHasAtMost500Characters() {
    assertThat(document("x".repeat(500), "", "").title()).hasSize(500);
    assertThatThrownBy(() -> document("x".repeat(501), "", "")).isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://example.org",
        "https://example.org/a?b=c#d",
        " https://example.org/law "
      })
  void anAddressIsEmptyOrOfTheWeb(String address) {
    assertThat(document("Example law", address, "").address()).isEqualTo(address.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.org",
        "example.org",
        "https://",
        "https://a b",
        "https://example.org/<script>",
        "HTTPS//example.org"
      })
  void anotherAddressIsRejectedBesideItsField(String address) {
    assertThatThrownBy(() -> document("Example law", address, ""))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("address", "sources.refused.address")));
    assertThatThrownBy(() -> new CitedDocument(0, "XAA", "", "Law", "", "", address, "", "", ""))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("archived", "sources.refused.address")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2004", "2004-10", "2004-02-29"})
  void aDateIsAsPreciseAsKnown(String date) {
    assertThat(document("Example law", "", date).issuedOn()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-13",
    "2004-02-30",
    "2003-02-29",
    "04-10-2004",
    "October 2004",
    "2004-1-1",
    "20041"
  })
  void aDateThatDoesNotExistIsRejected(String date) {
    assertThatThrownBy(() -> document("Example law", "", date))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("issued", "kit.form.date")));
    assertThatThrownBy(() -> new CitedDocument(0, "XAA", "", "Law", "", "", "", date, "", ""))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("archived-on", "kit.form.date")));
  }

  @Test
  void twoDocumentsAreTheSameWhateverTheirNumbers() {
    CitedDocument document = document("Example law", "https://example.org", "2004");
    assertThat(document.withId(7).isSame(document.withId(8))).isTrue();
    assertThat(document.withId(7).id()).isEqualTo(7);
    assertThat(document.isSame(document("Example law", "https://example.org", "2005"))).isFalse();
    assertThat(document.isSame(document("Example law.", "https://example.org", "2004"))).isFalse();
    assertThat(CitedDocument.of("XAA", "Law").isSame(CitedDocument.of("XAB", "Law"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Article 1. Trade', 'article 1 trade'",
    "'hyphen-\nated', 'hyphenated'",
    "'page 1\n\n\fof 2', 'PAGE 1 OF 2'",
    "'قانون، رقم 5', 'قانون رقم 5'",
    "'Закон № 5', 'закон 5'"
  })
  void aDocumentInAnotherLayoutHasTheSameFingerprint(String one, String other) {
    assertThat(SourceDocuments.fingerprint(one)).isEqualTo(SourceDocuments.fingerprint(other));
  }

  @Test
  void anotherDigitOrLetterMakesAnotherFingerprint() {
    assertThat(SourceDocuments.fingerprint("Article 1")).hasSize(64);
    assertThat(SourceDocuments.fingerprint("Article 1"))
        .isNotEqualTo(SourceDocuments.fingerprint("Article 2"))
        .isNotEqualTo(SourceDocuments.fingerprint("Articles 1"));
  }
}
