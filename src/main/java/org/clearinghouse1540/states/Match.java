package org.clearinghouse1540.states;

import java.util.List;

/**
 * What a name as received was matched to.
 *
 * @param <T> a State or an organization
 */
public sealed interface Match<T> {

  /** One, and no doubt. */
  record One<T>(T found) implements Match<T> {}

  /** One, but a person should look: the name is sensitive, or used for others too. */
  record Doubtful<T>(T found, String reason) implements Match<T> {}

  /** Several that it may be; nothing is chosen. */
  record Several<T>(List<T> candidates) implements Match<T> {
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /** None that is known. */
  record None<T>() implements Match<T> {}

  /** Whether one was found, with or without doubt. */
  default boolean isFound() {
    return this instanceof One<T> || this instanceof Doubtful<T>;
  }
}
