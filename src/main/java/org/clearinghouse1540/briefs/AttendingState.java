package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;

/**
 * A State at the meeting.
 *
 * @param code ISO 3166-1 alpha-3, or the name of an invented State
 * @param state the State; empty for an invented one
 */
record AttendingState(String code, Optional<State> state) {

  /** The short name in a language. */
  String name(Language language) {
    return state.map(item -> item.name(language)).orElse(code);
  }

  /** Whether it is a Member State, which has a matrix. */
  boolean member() {
    return state.map(State::member).orElse(true);
  }

  /** The narrowest M49 region of the State, if it is known. */
  Optional<String> region() {
    List<String> regions = state.map(State::regions).orElse(List.of());
    return regions.isEmpty()
        ? Optional.empty()
        : Optional.of(regions.get(Math.min(1, regions.size() - 1)));
  }

  /** The code and the English name as the name of a file. */
  String fileName() {
    String plain =
        java.text.Normalizer.normalize(name(Language.EN), java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    String name = state.isPresent() ? code + "-" + plain : plain;
    return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-+$", "");
  }
}
