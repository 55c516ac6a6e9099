package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.letters.LetterTemplates;

/**
 * Reads the steps of a procedure from its file and checks each line against the others, the letters
 * and the texts; all that is wrong is noted with {@code file:line}.
 */
final class ProcedureParser {
  private final LetterTemplates letters;
  private final ProcedureProblems problems;
  private final Map<String, Map<Language, StepWording>> wordings = new HashMap<>();

  ProcedureParser(LetterTemplates letters, ProcedureProblems problems) {
    this.letters = letters;
    this.problems = problems;
  }

  /** Adds the texts of steps in a language; a later file replaces those of an earlier one. */
  void addWords(Language language, Table table) {
    Set<String> listed = new HashSet<>();
    for (Table.Row row : table.rows()) {
      String step = problems.read(() -> row.require("step"), "");
      StepWording wording =
          problems.read(
              () -> new StepWording(row.require("name"), row.get("waiting")),
              new StepWording("", ""));
      problems.check(!listed.add(step), row, "step-twice", step);
      wordings.computeIfAbsent(step, key -> new EnumMap<>(Language.class)).put(language, wording);
    }
  }

  /** The steps of a version. */
  List<ProcedureStep> steps(Table table) {
    List<ProcedureStep> steps = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      int order = problems.read(() -> row.read("order", Integer::valueOf), 0);
      problems.check(order != steps.size() + 1, row, "step-order", steps.size() + 1);
      Set<String> before =
          steps.stream().map(ProcedureStep::key).collect(Collectors.toUnmodifiableSet());
      ProcedureStep step = step(row);
      problems.check(before.contains(step.key()), row, "step-twice", step.key());
      step.after().stream()
          .filter(key -> !before.contains(key))
          .forEach(key -> problems.wrong(row, "step-not-before", key, step.key()));
      StepChecks.check(problems, row, step);
      steps.add(step);
    }
    return steps;
  }

  private ProcedureStep step(Table.Row row) {
    String key = problems.read(() -> row.require("step"), "");
    Map<Language, StepWording> words = wordings.getOrDefault(key, Map.of());
    problems.check(words.size() < Language.values().length, row, "step-no-name", key);
    return new ProcedureStep(
        key,
        problems.read(() -> row.require("actor"), ""),
        Set.copyOf(list(row, "roles", Role.values(), Role::key)),
        required(row, "taken", StepMode.values(), StepMode::key, StepMode.ANY_TIME),
        words(row, "after"),
        Set.copyOf(list(row, "requires", StepCondition.values(), StepCondition::key)),
        required(row, "consent_rule", ConsentRule.values(), ConsentRule::key, ConsentRule.NONE),
        problems.read(() -> timeLimit(row), Optional.empty()),
        one(row, "clock_from", ClockStart.values(), ClockStart::key),
        Set.copyOf(list(row, "effects", StepEffect.values(), StepEffect::key)),
        letters(row),
        one(row, "brief", BriefSection.values(), BriefSection::key),
        problems.read(() -> row.require("label"), ""),
        problems.read(() -> row.get("note"), ""),
        words);
  }

  private Optional<TimeLimit> timeLimit(Table.Row row) {
    if (row.get("clock_value").isEmpty()) {
      return Optional.empty();
    }
    int length = row.read("clock_value", Integer::valueOf);
    TimeLimit.Unit unit =
        required(
            row,
            "clock_unit",
            TimeLimit.Unit.values(),
            TimeLimit.Unit::key,
            TimeLimit.Unit.WORKING_DAYS);
    return Optional.of(row.read("clock_value", value -> new TimeLimit(length, unit)));
  }

  private StepLetters letters(Table.Row row) {
    List<String> onTaking = words(row, "letters");
    Optional<String> onSilence =
        problems.read(() -> row.find("silence_letter"), Optional.<String>empty());
    List<String> all = new ArrayList<>(onTaking);
    onSilence.ifPresent(all::add);
    all.stream()
        .filter(letter -> !letters.has(letter))
        .forEach(letter -> problems.wrong(row, "step-no-letter", letter));
    return new StepLetters(onTaking, onSilence);
  }

  private List<String> words(Table.Row row, String column) {
    return Arrays.stream(problems.read(() -> row.get(column), "").split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private <T> List<T> list(Table.Row row, String column, T[] values, Function<T, String> key) {
    return words(row, column).stream()
        .flatMap(word -> find(row, column, word, values, key).stream())
        .toList();
  }

  private <T> Optional<T> one(Table.Row row, String column, T[] values, Function<T, String> key) {
    return problems
        .read(() -> row.find(column), Optional.<String>empty())
        .flatMap(word -> find(row, column, word, values, key));
  }

  private <T> T required(
      Table.Row row, String column, T[] values, Function<T, String> key, T otherwise) {
    String word = problems.read(() -> row.require(column), "");
    return word.isEmpty() ? otherwise : find(row, column, word, values, key).orElse(otherwise);
  }

  private <T> Optional<T> find(
      Table.Row row, String column, String word, T[] values, Function<T, String> key) {
    Optional<T> found =
        Arrays.stream(values).filter(value -> key.apply(value).equals(word)).findFirst();
    if (found.isEmpty()) {
      List<String> possible = Arrays.stream(values).map(key).toList();
      problems.wrong(row, "step-value", column, word, String.join(", ", possible));
    }
    return found;
  }
}
