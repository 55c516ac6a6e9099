package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.LetterTemplates;

/**
 * A step of a procedure in the words of a language, for its page and for the comparison of two
 * versions.
 *
 * @param name the name of the step
 * @param parts what is known of it, by the key of its label
 */
record StepInWords(String key, String name, Map<String, String> parts) {
  static final String PART = "assistance.procedure.";

  StepInWords {
    parts = new LinkedHashMap<>(parts);
  }

  /** The steps of a version. */
  static List<StepInWords> of(Procedure procedure, LetterTemplates letters, Language language) {
    return procedure.steps().stream()
        .map(step -> new Writer(procedure, letters, language).step(step))
        .toList();
  }

  /** A part, or nothing. */
  String part(String label) {
    return parts.getOrDefault(PART + label, "");
  }

  private record Writer(Procedure procedure, LetterTemplates letters, Language language) {
    StepInWords step(ProcedureStep step) {
      Map<String, String> parts = new LinkedHashMap<>();
      put(parts, "label", step.label());
      put(parts, "note", step.note());
      put(parts, "actor", step.actor());
      put(
          parts,
          "roles",
          join(step.roles().stream().map(role -> text("access.role." + role.key())).sorted()));
      put(parts, "when", when(step));
      put(parts, "limit", limit(step));
      put(parts, "consent", text("assistance.consent." + step.consent().key()));
      put(
          parts,
          "effects",
          join(step.effects().stream().sorted().map(effect -> word("effect", effect.key()))));
      put(
          parts,
          "letters",
          join(
              Stream.concat(step.letters().onSilence().stream(), step.letters().onTaking().stream())
                  .map(letter -> letters.name(language, letter))));
      put(
          parts,
          "brief",
          step.briefSection().map(section -> text("assistance.brief." + section.key())).orElse(""));
      return new StepInWords(step.key(), step.in(language), parts);
    }

    private static void put(Map<String, String> parts, String label, String words) {
      if (!words.isEmpty()) {
        parts.put(PART + label, words);
      }
    }

    private String when(ProcedureStep step) {
      List<String> parts = new ArrayList<>();
      parts.add(word("mode", step.mode().key()));
      if (!step.after().isEmpty()) {
        parts.add(
            Texts.get(
                language,
                "assistance.procedure.after",
                join(step.after().stream().map(key -> procedure.stepName(key, language)))));
      }
      step.conditions().stream()
          .sorted()
          .forEach(condition -> parts.add(word("condition", condition.key())));
      return join(parts.stream());
    }

    private String limit(ProcedureStep step) {
      if (step.timeLimit().isEmpty() && step.clockStart().isEmpty()) {
        return "";
      }
      String length =
          step.timeLimit()
              .map(limit -> limit.message().in(language))
              .orElse(text("assistance.no-clock"));
      return join(
          Stream.concat(
              Stream.of(length),
              step.clockStart().stream()
                  .map(start -> word("start", start.key().replace(' ', '-')))));
    }

    private String word(String kind, String key) {
      return text(PART + kind + "." + key);
    }

    private String text(String key) {
      return Texts.get(language, key);
    }

    private static String join(Stream<String> words) {
      return words.collect(Collectors.joining("; "));
    }
  }
}
