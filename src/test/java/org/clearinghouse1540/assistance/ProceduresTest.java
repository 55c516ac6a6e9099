package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.letters.LetterTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The procedure files: which version applies, what they say, and that contradictions are found. */
class ProceduresTest {
  private static final Procedures PROCEDURES = procedures(Definitions.bundled());

  @TempDir private Path folder;

  private static Procedures procedures(Definitions definitions) {
    return new Procedures(definitions, new LetterTemplates(definitions));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-10-27,2010",
    "2022-11-29,2010",
    "2022-11-30,2022",
    "2024,2022",
    "2022-11,2010",
    "2008..2011,2010",
    "'',2010"
  })
  void aRequestFallsUnderTheVersionOfItsDate(String date, String version) {
    Request request =
        new Request(1, "", "Example State 001", "State", date, "https://example.org", List.of());
    assertThat(PROCEDURES.of(request).version()).isEqualTo(version);
    assertThat(PROCEDURES.of(request).steps()).isNotEmpty();
  }

  @Test
  void theVersionInForceChangesOnItsFirstDay() {
    assertThat(PROCEDURES.on(LocalDate.of(2022, 11, 29)).version()).isEqualTo("2010");
    assertThat(PROCEDURES.on(LocalDate.of(2022, 11, 30)).version()).isEqualTo("2022");
  }

  @Test
  void everyStepThatOpensARequestNeedsConsent() {
    for (Procedure procedure : PROCEDURES.list()) {
      assertThat(procedure.steps())
          .filteredOn(step -> step.use().isPresent())
          .isNotEmpty()
          .allMatch(step -> step.consent() != ConsentRule.NONE)
          .allMatch(step -> step.after().contains("authenticate"));
    }
  }

  @Test
  void silenceCountsUnderTheProcedureOf2010Alone() {
    assertThat(PROCEDURES.on(LocalDate.of(2015, 1, 1)).steps())
        .extracting(ProcedureStep::consent)
        .contains(ConsentRule.SILENCE);
    assertThat(PROCEDURES.on(LocalDate.of(2024, 1, 1)).steps())
        .extracting(ProcedureStep::consent)
        .doesNotContain(ConsentRule.SILENCE);
  }

  @Test
  void theBriefingIntervalComesFromTheProcedure() {
    assertThat(PROCEDURES.briefingInterval()).contains(new TimeLimit(2, TimeLimit.Unit.MONTHS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acknowledge,3|acknowledge,4|order is not 3",
        ",in-order,authenticate,|,in-order,distribute,|does not come before",
        ",chair; secretariat,in-order|,king,in-order|roles cannot be king",
        ",in-order,authenticate; acknowledge|,sometimes,authenticate|taken cannot be sometimes",
        ",express,open-to-providers|,none,open-to-providers|needs the State's consent",
        ",express,post,|,express,,|no effect makes use of it",
        ",express,post,|,silence,post,|needs a time limit in working days",
        ",1,years,date of request|,,,date of request|a step that falls due needs",
        ",none,ask-whether-met,follow-up|,none,ask-whether-met,poem|there is no letter poem",
        "chair; secretariat,in-order,authenticate,,|,in-order,authenticate,,|for no role",
        "matchmaking,6|matching,6|has no name in each of the six languages",
        "requires,clock_value|needs,clock_value|no column requires"
      })
  void aContradictionStopsTheStartWithItsLine(String text, String other, String message)
      throws IOException {
    DefinitionCopy.of(folder, "assistance/data/procedures/2022.csv")
        .edit(file -> file.replaceFirst(java.util.regex.Pattern.quote(text), other));
    assertThatThrownBy(() -> procedures(Definitions.in(folder)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(message)
        .hasMessageMatching(".*2022\\.csv:\\d+: .*");
  }

  @Test
  void versionsAreListedFromTheOldestToTheLatest() throws IOException {
    DefinitionCopy.of(folder, "assistance/data/procedures/versions.csv")
        .edit(file -> file.replace("2010,,", "2010,2030-01-01,"));
    assertThatThrownBy(() -> procedures(Definitions.in(folder)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining("versions.csv:2: the oldest version");
  }
}
