package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Compares lists of States, groups and regions; unknown names match only equal names. */
@Component
public final class PlaceMatcher {
  private final States states;
  private final PartyResolver resolver;
  private final Groups groups;

  PlaceMatcher(States states, PartyResolver resolver, Groups groups) {
    this.states = states;
    this.resolver = resolver;
    this.groups = groups;
  }

  /** Whether a place of one list is within a place of the other; an empty list has no match. */
  public boolean meet(String one, String other) {
    return parts(one).stream().anyMatch(a -> parts(other).stream().anyMatch(b -> same(a, b)));
  }

  /** The places that a list names, separated by semicolons or commas. */
  public static List<String> parts(String list) {
    return Stream.of(list.split("[;,،、]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** The list with the name of each State replaced by its code. */
  public String withCodes(String list) {
    return String.join(
        "; ", parts(list).stream().map(part -> state(part).map(State::code).orElse(part)).toList());
  }

  private boolean same(String one, String other) {
    if (groups.isEverywhere(one) || groups.isEverywhere(other) || sameWords(one, other)) {
      return true;
    }
    Optional<State> a = state(one);
    Optional<State> b = state(other);
    if (a.isPresent() && b.isPresent()) {
      return a.equals(b);
    }
    if (a.isPresent() || b.isPresent()) {
      return a.map(state -> holds(other, state)).orElseGet(() -> holds(one, b.orElseThrow()));
    }
    return groups.isKnown(one)
        && groups.isKnown(other)
        && states.all().stream().anyMatch(item -> holds(one, item) && holds(other, item));
  }

  private static boolean sameWords(String one, String other) {
    return TextFolding.IGNORING_DIACRITICS.sameWords(one, other);
  }

  private boolean holds(String group, State state) {
    return groups.holds(group, state, "").orElse(false);
  }

  private Optional<State> state(String words) {
    return resolver.findState(words);
  }
}
