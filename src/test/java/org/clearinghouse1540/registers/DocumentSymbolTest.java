package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.clearinghouse1540.sources.DocumentSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols of documents are compared in their folded form. */
class DocumentSymbolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "S/AC.44/EXAMPLE/(02)/1",
        " s/ac.44/ example/(02)/1",
        "S/AC.44/EXAMPLE/\u00a0(02)/1\u200b",
        "Ｓ/AC.44/EXAMPLE/（02）/1"
      })
  void blanksCaseAndWidthMakeNoOtherSymbol(String written) {
    assertThat(DocumentSymbol.of(written)).contains(new DocumentSymbol("S/AC.44/EXAMPLE/(02)/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EXAMPLE",
        "/EXAMPLE/1",
        "S//1",
        "S/EXAMPLE/",
        "1/EXAMPLE",
        "S/ПРИМЕР/1",
        "S/<b>/1"
      })
  void otherTextsAreNoSymbols(String written) {
    assertThat(DocumentSymbol.of(written)).isEmpty();
  }

  @Test
  void aVeryLongTextIsNoSymbol() {
    assertThat(DocumentSymbol.of("S" + "/EXAMPLE".repeat(40))).isEmpty();
  }

  @Test
  void aSymbolNamesTheDocumentThatItContinues() {
    DocumentSymbol correction = DocumentSymbol.of("S/EXAMPLE/1/Add.2/Corr.1").orElseThrow();
    assertThat(correction.part()).contains(DocumentSymbol.Part.CORR);
    DocumentSymbol addendum = correction.main().orElseThrow();
    assertThat(addendum).isEqualTo(new DocumentSymbol("S/EXAMPLE/1/ADD.2"));
    assertThat(addendum.main()).contains(new DocumentSymbol("S/EXAMPLE/1"));
    assertThat(addendum.main().flatMap(DocumentSymbol::main)).isEqualTo(Optional.empty());
  }
}
