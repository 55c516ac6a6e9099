package org.clearinghouse1540.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a cited document. */
class CitedDocumentTest {
  private static final String STATE = "Example State 027";

  @Test
  void textsAreKeptAsOneLineWithoutDoubleSpaces() {
    CitedDocument document =
        new CitedDocument(
            0,
            STATE,
            " S/0000/1\t",
            "Example \n Act\u00A0on\u2003 export  control ",
            " en ",
            " https://example.org/act ",
            "",
            " 2024-03-04 ",
            "2003",
            "Example \r\n Act 2");
    assertThat(document.symbol()).isEqualTo("S/0000/1");
    assertThat(document.title()).isEqualTo("Example Act on export control");
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.address()).isEqualTo("https://example.org/act");
    assertThat(document.archivedOn()).isEqualTo("2024-03-04");
    assertThat(document.repealed()).isEqualTo("Example Act 2");
  }

  @Test
  void aTitleIsRequiredAndHasAtMost500Characters() {
    assertThat(CitedDocument.of(STATE, "ق".repeat(500)).title()).hasSize(500);
    for (String title : new String[] {"", " \n\t ", "\u00A0", "x".repeat(501)}) {
      Problem problem = Refusal.of(() -> CitedDocument.of(STATE, title));
      assertThat(problem).isEqualTo(Problem.of("title", "sources.refused.title"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http://example.org", "https://example.org/a?b=c#d", "https://example.org/é"})
  void anAddressIsEmptyOrOnTheWeb(String address) {
    assertThat(at(address, "").address()).isEqualTo(address);
    assertThat(at("", address).archivedAddress()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https://example.org/a b",
        "https://example.org/\"onclick",
        "https://example.org/<script>",
        "HTTPS://example.org"
      })
  void anythingElseIsRefusedAsAnAddress(String address) {
    Problem expected = Problem.of("address", "sources.refused.address");
    assertThat(Refusal.of(() -> at(address, ""))).isEqualTo(expected);
    assertThat(Refusal.of(() -> at("", address))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2004", "2004-10", "2004-10-12"})
  void aDateIsAsPreciseAsKnown(String date) {
    assertThat(on(date, "").issuedOn()).isEqualTo(date);
    assertThat(on("", date).archivedOn()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"04", "2004-", "2004-1-2", "12/10/2004", "2004-10-12T00:00", "October"})
  void anythingElseIsRefusedAsADate(String date) {
    Problem expected = Problem.of("issued", "kit.form.date");
    assertThat(Refusal.of(() -> on(date, ""))).isEqualTo(expected);
    assertThat(Refusal.of(() -> on("", date))).isEqualTo(expected);
  }

  @Test
  void theNumberDoesNotMakeAnotherDocument() {
    CitedDocument document = CitedDocument.of(STATE, "Example Act");
    assertThat(document.withId(7).isSame(document.withId(8))).isTrue();
    assertThat(document.withId(7)).isNotEqualTo(document.withId(8));
    assertThat(document.isSame(CitedDocument.of("", "Example Act"))).isFalse();
    assertThat(document.isSame(on("2004", ""))).isFalse();
  }

  private static CitedDocument at(String address, String archived) {
    return new CitedDocument(0, STATE, "", "Example Act", "", address, archived, "", "", "");
  }

  private static CitedDocument on(String issued, String archived) {
    return new CitedDocument(0, STATE, "", "Example Act", "", "", "", archived, issued, "");
  }
}
