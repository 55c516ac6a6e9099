package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a printed rule, computed again on the command line. */
class CountCommandTest {
  private static final String RULE = "form=2017 part=op2";

  @TempDir private Path folder = Path.of("");

  @Test
  void aPrintedRuleGivesTheSameNumbersAgain() throws IOException {
    Path data = folder.resolve("data");
    try (TestProgram own = TestProgram.start(data, TestProgram.freePort())) {
      set(own, "Example State 781", FieldMark.X);
      set(own, "Example State 782", FieldMark.X);
      set(own, "Example State 783", FieldMark.UNCLEAR);
    }
    ProgramProcess.Ended counted = count(RULE, data, Language.EN);
    assertThat(counted.status()).as(counted.errors()).isZero();
    assertThat(counted.out())
        .contains("Rule," + RULE)
        .contains("Matrices counted,3")
        .containsPattern("(?m)^1. manufacture,.*: NW,2,1,0,0$");
    ProgramProcess.Ended records = count("count=reports by=kind", data, Language.FR);
    assertThat(records.status()).as(records.errors()).isZero();
    assertThat(records.out())
        .contains("count=reports by=kind")
        .contains(Texts.get(Language.FR, "counts.value.kind.first") + ",");
    ProgramProcess.Ended wrong = count("count=reports by=state", data, Language.ZH);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.errors())
        .contains(Texts.get(Language.ZH, "counts.refused.value", "state", "year, group, kind"));
    for (Language language : List.of(Language.AR)) {
      ProgramProcess.Ended refused = count("colour=red", data, language);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.errors())
          .contains(
              Texts.get(
                  language,
                  "counts.refused.word",
                  "colour=red",
                  "form, part, content, status, group, date"));
    }
  }

  @Test
  void aFolderWithoutADatabaseIsRefusedAndStaysEmpty() throws IOException {
    ProgramProcess.Ended refused = count(RULE, folder.resolve("nothing"), Language.EN);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  private static ProgramProcess.Ended count(String rule, Path data, Language language)
      throws IOException {
    return ProgramProcess.here(
        "--language", language.code(), "count", rule, "--data", data.toString());
  }

  private static void set(TestProgram own, String state, FieldMark mark) {
    ViewerDataSource.asProgram(
        () ->
            own.bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    new MatrixId(state, "2017"),
                    Map.of(new FieldKey("op2.manufacture", "framework.nw"), FieldValue.of(mark)),
                    "planted",
                    ""));
  }
}
