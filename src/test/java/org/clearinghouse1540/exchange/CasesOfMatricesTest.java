package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies on which earlier releases failed, each with its right answer in cases/matrices.csv. */
class CasesOfMatricesTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  static List<Table.Row> answers() {
    return Table.fromData("cases/matrices.csv").rows();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aCopyGivesTheRightAnswer(Table.Row answer) throws IOException {
    String what = answer.get("what");
    String value = answer.get("value").replace("\\n", "\n");
    ImportProposal read;
    try {
      FileTables tables = FileTables.read(content(answer.get("file")), "copy");
      read = CopyFormat.read(tables, new VersionChoice(FORMS, answer.get("form")));
    } catch (BadInput refused) {
      assertThat(what).as(refused.getMessage()).isEqualTo("refused");
      assertThat(refused.problems()).hasSize(1);
      assertThat(refused.problems().getFirst().message().in(Language.EN)).contains(value);
      return;
    }
    switch (what) {
      case "form" -> assertThat(read.form().version()).isEqualTo(value);
      case "status" -> assertThat(read.status().name()).isEqualTo(value);
      case "told" ->
          assertThat(read.unrecognized().stream().map(report -> report.in(Language.EN)))
              .anyMatch(report -> report.contains(value));
      case "nothing told" -> assertThat(read.unrecognized()).isEmpty();
      default -> assertThat(text(read, what)).isEqualTo(value);
    }
  }

  private static String text(ImportProposal read, String field) {
    int dot = field.lastIndexOf('/');
    FieldValue value =
        read.contents()
            .getOrDefault(
                new FieldKey(field.substring(0, dot), field.substring(dot + 1)),
                FieldValue.NOTHING);
    return value.words().isEmpty() ? value.mark().code() : value.words();
  }

  private static byte[] content(String file) throws IOException {
    try (InputStream in = CasesOfMatricesTest.class.getResourceAsStream("/cases/" + file)) {
      assertThat(in).as(file).isNotNull();
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "B22-wrong-head.csv,exchange.refused.head",
    "head-in-french.csv,exchange.refused.head",
    "twice.csv,exchange.refused.twice"
  })
  void aFileWithoutAClearMeaningIsRefusedInTheLanguageOfTheReader(String file, String key)
      throws IOException {
    byte[] content = content(file);
    Problem refused =
        Assertions.catchThrowableOfType(
                BadInput.class, () -> CopyFormat.read(FileTables.read(content, "copy"), FORMS))
            .problems()
            .getFirst();
    for (Language language : Language.values()) {
      String beginning = Texts.get(language, key, "\0", "\0").split("\0")[0];
      assertThat(refused.message().in(language)).contains(beginning);
    }
  }
}
