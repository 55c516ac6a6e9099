package org.clearinghouse1540.states;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/**
 * The result of looking up a name as received.
 *
 * @param <T> a State or an organization
 */
public sealed interface NameMatch<T> {

  /** Exactly one, without doubt. */
  record One<T>(T found) implements NameMatch<T> {}

  /**
   * Exactly one, but a person should check it.
   *
   * @param reason the reason for the doubt, a text that continues "The name is uncertain:"
   */
  record Doubtful<T>(T found, Message reason) implements NameMatch<T> {}

  /** Several candidates; none of them is chosen. */
  record Several<T>(List<T> candidates) implements NameMatch<T> {
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /** No known State or organization. */
  record None<T>() implements NameMatch<T> {}

  /** Whether one was found, with or without doubt. */
  default boolean isFound() {
    return this instanceof One<T> || this instanceof Doubtful<T>;
  }
}
