package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The rows are those of two older versions, and the last resolution cited is of the newest. */
  @Test
  void rowsThatContradictTheResolutionsAreADoubtThatThePersonDecides() {
    String contradicts =
        OPEN.replace("<p>MATRIX", "<p>Resolutions 1540 (2004), 1977 (2011) and 2325 (2016)</p><p>")
            .replaceFirst("<tr><td>manufacture", "<tr><td>1</td><td>manufacture/produce")
            .replaceFirst("<tr><td>acquire", "<tr><td>2</td><td>acquire")
            .replaceFirst("<td>possess", "<td>stockpile/store");
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(contradicts, ""));
    assertThat(refused.problems().getFirst().message().in(Language.EN))
        .contains("2009", "2013", "2017");
    for (String version : List.of("2009", "2013", "2017")) {
      assertThat(read(contradicts, version).form().version()).isEqualTo(version);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0x\u00a0", "X\u200b", "\u3000X", "\u2007X"})
  void aMarkBetweenSpacesThatDoNotBreakIsAMark(String written) {
    assertThat(WrittenMark.of(written)).contains(FieldMark.X);
  }

  @Test
  void anUnknownVersionDoesNotDecide() {
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(OPEN, "1999"));
    assertThat(refused.problems().getFirst().message().key())
        .isEqualTo("exchange.refused.form-open");
  }
}
