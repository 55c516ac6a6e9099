package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The version of the form of a file that fits several equally is asked for, never guessed. */
class VersionChoiceTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  // Rows with the same words and no numbers in two versions.
  private static final String OPEN =
      """
      <html><body><p>MATRIX</p><p>State: Example State 141</p><table>
      <tr><td>manufacture</td><td>X</td></tr><tr><td>acquire</td><td>X</td></tr>
      <tr><td>possess</td><td>X</td></tr><tr><td>develop</td><td>X</td></tr>
      <tr><td>transport</td><td>X</td></tr></table></body></html>
      """;

  private static ImportProposal read(String html, String version) {
    FileTables tables = FileTables.read(html.getBytes(StandardCharsets.UTF_8), "copy.html");
    return CopyFormat.read(tables, new VersionChoice(FORMS, version));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFileThatFitsSeveralVersionsIsRefusedWithTheirNames(Language language) {
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(OPEN, ""));
    assertThat(refused.field()).isEqualTo("form");
    String message = refused.problems().getFirst().message().in(language);
    assertThat(message)
        .contains(Texts.get(language, "exchange.refused.form-open", "\0").split("\0")[0])
        .contains("2013", "2017");
  }

  @Test
  void theVersionGivenDecides() {
    assertThat(read(OPEN, "2013").form().version()).isEqualTo("2013");
    assertThat(read(OPEN, "2017").form().version()).isEqualTo("2017");
    assertThat(read(OPEN, "2013").unrecognized())
        .noneMatch(message -> message.key().startsWith("exchange.form."));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aVersionGivenDoesNotOverruleTheFile(Language language) {
    String named = OPEN.replace("<p>MATRIX", "<p>DRAFT 1540 COMMITTEE MATRIX (2013)");
    assertThat(read(named, "").form().version()).isEqualTo("2013");
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(named, "2017"));
    assertThat(refused.problems().getFirst().message().in(language))
        .isEqualTo(Texts.get(language, "exchange.refused.form-other", "2013", "2017"));
  }

  @Test
  void anUnknownVersionDoesNotDecide() {
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(OPEN, "1999"));
    assertThat(refused.problems().getFirst().message().key())
        .isEqualTo("exchange.refused.form-open");
  }
}
