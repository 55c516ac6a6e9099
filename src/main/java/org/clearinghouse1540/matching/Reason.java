package org.clearinghouse1540.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.Concept;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.WeaponType;
import org.clearinghouse1540.states.State;

/**
 * A reason for or against a candidate, independent of the language.
 *
 * @param arguments texts as received, or values with a name in each language: areas, concepts,
 *     States, types of weapons, languages, dates, and lists of them
 */
public record Reason(ReasonKind kind, List<Object> arguments) {
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** A reason of a kind, with its arguments in order. */
  static Reason of(ReasonKind kind, Object... arguments) {
    return new Reason(kind, List.of(arguments));
  }

  /** The sentence in a language. */
  public String text(Language language) {
    return Texts.get(
        language,
        kind.text(),
        arguments.stream().map(argument -> name(argument, language)).toArray());
  }

  /** The names of subjects as one list. */
  static String names(List<?> subjects, Language language) {
    return subjects.stream()
        .map(subject -> name(subject, language))
        .collect(Collectors.joining(Texts.get(language, "matching.and-then")));
  }

  private static String name(Object argument, Language language) {
    return switch (argument) {
      case SubjectArea area -> area.name(language);
      case Concept concept -> concept.name(language);
      case State state -> state.name(language);
      case WeaponType weapon -> Texts.get(language, weapon.text());
      case Language other -> other.ownName();
      case PartialDate date -> DateText.of(date.text(), language);
      case List<?> list -> names(list, language);
      default -> argument.toString();
    };
  }
}
