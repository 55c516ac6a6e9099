package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.letters.LetterTemplates;

/**
 * Reads the steps of a procedure from its file and checks each line against the others, the letters
 * and the texts; what is wrong is reported with {@code file:line}.
 */
final class ProcedureParser {
  private final Definitions definitions;
  private final LetterTemplates letters;
  private final Map<String, Map<Language, StepWording>> wordings = new HashMap<>();

  ProcedureParser(Definitions definitions, LetterTemplates letters) {
    this.definitions = definitions;
    this.letters = letters;
    for (Language language : Language.values()) {
      String file = Procedures.FOLDER + "words_" + language.code() + ".csv";
      for (Table.Row row : definitions.read(file).rows()) {
        StepWording wording = new StepWording(row.require("name"), row.get("waiting"));
        Map<Language, StepWording> step =
            wordings.computeIfAbsent(row.require("step"), key -> new EnumMap<>(Language.class));
        if (step.put(language, wording) != null) {
          throw row.wrong("the step " + row.get("step") + " is listed twice");
        }
      }
    }
  }

  /** The steps of a version. */
  List<ProcedureStep> steps(String version) {
    Table table = definitions.read(Procedures.FOLDER + version + ".csv");
    List<ProcedureStep> steps = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      ProcedureStep step = step(row);
      if (row.read("order", Integer::valueOf) != steps.size() + 1) {
        throw row.wrong("order is not " + (steps.size() + 1));
      }
      Set<String> before =
          steps.stream().map(ProcedureStep::key).collect(Collectors.toUnmodifiableSet());
      if (before.contains(step.key())) {
        throw row.wrong("the step " + step.key() + " is listed twice");
      }
      step.after().stream()
          .filter(key -> !before.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw row.wrong("the step " + key + " does not come before " + step.key());
              });
      StepChecks.check(row, step);
      steps.add(step);
    }
    return steps;
  }

  private ProcedureStep step(Table.Row row) {
    String key = row.require("step");
    Map<Language, StepWording> words = wordings.getOrDefault(key, Map.of());
    if (words.size() < Language.values().length) {
      throw row.wrong("the step " + key + " has no name in each of the six languages");
    }
    return new ProcedureStep(
        key,
        row.require("actor"),
        Set.copyOf(list(row, "roles", Role.values(), Role::key)),
        one(row, "taken", StepMode.values(), StepMode::key)
            .orElseThrow(() -> row.wrong("taken is empty")),
        words(row, "after"),
        Set.copyOf(list(row, "requires", StepCondition.values(), StepCondition::key)),
        one(row, "consent_rule", ConsentRule.values(), ConsentRule::key)
            .orElseThrow(() -> row.wrong("consent_rule is empty")),
        timeLimit(row),
        one(row, "clock_from", ClockStart.values(), ClockStart::key),
        Set.copyOf(list(row, "effects", StepEffect.values(), StepEffect::key)),
        letters(row),
        one(row, "brief", BriefSection.values(), BriefSection::key),
        row.require("label"),
        row.get("note"),
        words);
  }

  private static Optional<TimeLimit> timeLimit(Table.Row row) {
    if (row.get("clock_value").isEmpty()) {
      return Optional.empty();
    }
    int length = row.read("clock_value", Integer::valueOf);
    TimeLimit.Unit unit =
        one(row, "clock_unit", TimeLimit.Unit.values(), TimeLimit.Unit::key)
            .orElseThrow(() -> row.wrong("clock_unit is empty"));
    return Optional.of(row.read("clock_value", value -> new TimeLimit(length, unit)));
  }

  private StepLetters letters(Table.Row row) {
    List<String> onTaking = words(row, "letters");
    Optional<String> onSilence = row.find("silence_letter");
    List<String> all = new ArrayList<>(onTaking);
    onSilence.ifPresent(all::add);
    all.stream()
        .filter(letter -> !letters.has(letter))
        .findFirst()
        .ifPresent(
            letter -> {
              throw row.wrong("there is no letter " + letter);
            });
    return new StepLetters(onTaking, onSilence);
  }

  private static List<String> words(Table.Row row, String column) {
    return Arrays.stream(row.get(column).split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static <T> List<T> list(
      Table.Row row, String column, T[] values, Function<T, String> key) {
    return words(row, column).stream().map(word -> find(row, column, word, values, key)).toList();
  }

  private static <T> Optional<T> one(
      Table.Row row, String column, T[] values, Function<T, String> key) {
    return row.find(column).map(word -> find(row, column, word, values, key));
  }

  private static <T> T find(
      Table.Row row, String column, String word, T[] values, Function<T, String> key) {
    return Arrays.stream(values)
        .filter(value -> key.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() -> row.wrong(column + " cannot be " + word));
  }
}
