package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognition of file formats. */
class CopyFormatTest {

  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void everyFormatIsFoundByItsFileNameExtension(CopyFormat format) {
    assertThat(CopyFormat.find(format.ending())).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DOCX", ".docx", "exe", "docx "})
  void otherExtensionsAreUnknown(String ending) {
    assertThat(CopyFormat.find(ending)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{},true",
        "  {\"a\": 1},true",
        "[{}],false",
        "PK{,false",
        "'',false",
        "'   ',false"
      })
  void onlyAnObjectAtTheBeginningIsJson(String text, boolean json) {
    assertThat(CopyFormat.isJson(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(json);
  }

  @Test
  void lineBreaksAndTabsMayPrecedeJson() {
    assertThat(CopyFormat.isJson("\r\n\t {".getBytes(StandardCharsets.UTF_8))).isTrue();
  }
}
