package org.clearinghouse1540.kit.text;

import java.time.LocalDate;
import java.util.List;

/**
 * A sentence for a reader as a value: the key of its text and the arguments that fill it. It
 * becomes text only when the language of the reader is known.
 *
 * @param key the key of a text such as {@code kit.form.required}
 * @param arguments the values of {@code {0}}, {@code {1}}; a message, another {@link Localized}
 *     value or a date among them is written in the language of the reader
 */
public record Message(String key, List<Object> arguments) implements Localized {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message with its arguments in order. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** The sentence in a language, in which names of the other direction are isolated. */
  @Override
  public String in(Language language) {
    return Isolated.sentence(language, key, words(language));
  }

  private Object[] words(Language language) {
    return arguments.stream().map(value -> word(value, language)).toArray();
  }

  private static Object word(Object value, Language language) {
    return switch (value) {
      case Localized localized -> localized.in(language);
      case LocalDate day -> DateText.of(day.toString(), language);
      default -> value;
    };
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return Texts.get(Language.EN, key, words(Language.EN));
  }
}
