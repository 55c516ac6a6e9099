package org.clearinghouse1540.matching;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.Concept;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.states.State;

/**
 * A reason as a value: the key of a sentence and what it speaks of.
 *
 * @param arguments texts as received, or areas, concepts and States that have a name in each
 *     language
 */
public record Reason(String key, List<Object> arguments) {
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** The key of a reason that says: not this, but something next to it. */
  static final String NEAR = "not-covered-but-near";

  /** A reason by its key and what it speaks of. */
  public static Reason of(String key, Object... arguments) {
    return new Reason(key, List.of(arguments));
  }

  /** The sentence in a language. */
  public String text(Language language) {
    Object[] words =
        arguments.stream()
            .map(
                argument ->
                    switch (argument) {
                      case SubjectArea area -> area.name(language);
                      case Concept concept -> concept.name(language);
                      case State state -> state.name(language);
                      default -> argument.toString();
                    })
            .toArray();
    return Texts.get(language, "matching." + key, words);
  }
}
