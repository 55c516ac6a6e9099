package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.letters.LetterTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of a procedure file: their meaning, and contradictions within a line. */
class ProcedureFileTest {
  private static final String FOLDER = "assistance/data/procedures/";

  @TempDir private Path folder;

  private Procedures changed(String file, UnaryOperator<String> change) throws IOException {
    DefinitionCopy.of(folder, FOLDER + file).edit(change);
    Definitions definitions = Definitions.in(folder);
    return new Procedures(definitions, new LetterTemplates(definitions));
  }

  private static UnaryOperator<String> replace(String text, String other) {
    return file -> {
      assertThat(file).contains(text);
      return file.replaceFirst(Pattern.quote(text), other);
    };
  }

  private static ProcedureStep step(String version, String key) {
    return ExampleCase.PROCEDURES.list().stream()
        .filter(procedure -> procedure.version().equals(version))
        .findFirst()
        .flatMap(procedure -> procedure.find(key))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5,working days,,silence,open-to-providers|5,months,,silence,open-to-providers"
            + "|a silence procedure needs a time limit in working days",
        "circulate-providers,silence,,https|circulate-providers,,,https"
            + "|a silence procedure and its letter belong together",
        "none,,acknowledge,,,https|none,,acknowledge,silence,,https"
            + "|a silence procedure and its letter belong together",
        "outside-cases,,,2,months|outside-cases,authenticate,,2,months"
            + "|a step outside cases has no earlier steps and no letters",
        "1,years,date of request|1,working days,date of request"
            + "|a step that falls due needs a time limit in months or years from the request",
        "1,years,date of request|1,years,offer received"
            + "|a step that falls due needs a time limit in months or years from the request",
        "1,years,date of request|1,,date of request|clock_unit is empty",
        "1,years,date of request|1,decades,date of request|clock_unit cannot be decades",
        "2,months,previous briefing|0,months,previous briefing|clock_value",
        "2,months,previous briefing|two,months,previous briefing|clock_value",
        "acknowledge,3|authenticate,3|the step authenticate is listed twice",
        "any-time,authenticate,formal-request|,authenticate,formal-request|taken is empty",
        "formal-request,5,working|formality,5,working|requires cannot be formality"
      })
  void aLineThatContradictsItselfStopsTheStart(String text, String other, String message) {
    assertThatThrownBy(() -> changed("2010.csv", replace(text, other)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s).*2010\\.csv:\\d+: .*");
  }

  @Test
  void aStepForWhichCasesWaitSaysSoInEachLanguage() {
    assertThatThrownBy(
            () ->
                changed(
                    "words_ru.csv",
                    file -> file.replaceFirst("(?m)^(authenticate,[^,]*),.*$", "$1,")))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining("waiting");
  }

  @Test
  void aStepIsNamedOnceInALanguage() {
    assertThatThrownBy(() -> changed("words_es.csv", file -> file + "authenticate,Otra vez,\n"))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining("the step authenticate is listed twice");
  }

  @Test
  void aTimeLimitIsChangedInTheFileAlone() throws IOException {
    Procedures procedures =
        changed("2010.csv", replace("2,months,previous briefing", "3,months,previous briefing"));
    assertThat(procedures.briefingInterval()).contains(new TimeLimit(3, TimeLimit.Unit.MONTHS));
  }

  @Test
  void theColumnsOfALineBecomeTheStep() {
    ProcedureStep step = step("2010", "circulate-providers");
    assertThat(step.roles()).isEqualTo(Set.of(Role.CHAIR, Role.SECRETARIAT));
    assertThat(step.mode()).isEqualTo(StepMode.IN_ORDER);
    assertThat(step.after()).containsExactly("authenticate", "inform-members", "acknowledge");
    assertThat(step.conditions()).containsExactly(StepCondition.FORMAL_REQUEST);
    assertThat(step.consent()).isEqualTo(ConsentRule.SILENCE);
    assertThat(step.timeLimit()).contains(new TimeLimit(5, TimeLimit.Unit.WORKING_DAYS));
    assertThat(step.effects()).containsExactly(StepEffect.OPEN_TO_PROVIDERS);
    assertThat(step.letters().onTaking()).containsExactly("circulate-providers");
    assertThat(step.letters().onSilence()).contains("silence");
    assertThat(step.briefSection()).isEmpty();
  }

  @Test
  void anEmptyColumnIsNoValue() {
    ProcedureStep step = step("2010", "discuss");
    assertThat(step.roles()).isEmpty();
    assertThat(step.after()).isEmpty();
    assertThat(step.timeLimit()).isEmpty();
    assertThat(step.clockStart()).isEmpty();
    assertThat(step.effects()).isEmpty();
    assertThat(step.letters().onTaking()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(StepEffect.class)
  void onlyStepsThatOpenARequestNeedConsentToAUse(StepEffect effect) {
    boolean opens = effect == StepEffect.OPEN_TO_PROVIDERS || effect == StepEffect.POST;
    assertThat(effect.use().isPresent()).isEqualTo(opens);
    ExampleCase.PROCEDURES.list().stream()
        .flatMap(procedure -> procedure.steps().stream())
        .filter(step -> step.has(effect))
        .forEach(
            step -> assertThat(step.consent() != ConsentRule.NONE).as(step.key()).isEqualTo(opens));
  }

  @Test
  void aVersionIsInForceFromItsFirstDay() {
    Procedure oldest = ExampleCase.PROCEDURES.list().getFirst();
    Procedure latest = ExampleCase.PROCEDURES.list().getLast();
    assertThat(oldest.isInForce(LocalDate.MIN)).isTrue();
    assertThat(latest.isInForce(LocalDate.of(2022, 11, 29))).isFalse();
    assertThat(latest.isInForce(LocalDate.of(2022, 11, 30))).isTrue();
    assertThat(latest.in(StepMode.WHEN_DUE).map(ProcedureStep::key)).containsExactly("follow-up");
  }
}
