package org.clearinghouse1540.states;

import java.util.List;

/**
 * The result of looking up a name as received.
 *
 * @param <T> a State or an organization
 */
public sealed interface NameMatch<T> {

  /** One, and no doubt. */
  record One<T>(T found) implements NameMatch<T> {}

  /** One, but a person should look: the name is sensitive, or used for others too. */
  record Doubtful<T>(T found, String reason) implements NameMatch<T> {}

  /** Several that it may be; nothing is chosen. */
  record Several<T>(List<T> candidates) implements NameMatch<T> {
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /** None that is known. */
  record None<T>() implements NameMatch<T> {}

  /** Whether one was found, with or without doubt. */
  default boolean isFound() {
    return this instanceof One<T> || this instanceof Doubtful<T>;
  }
}
