package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;

/**
 * A State at the meeting.
 *
 * @param code ISO 3166-1 alpha-3, or the name of an invented State
 * @param state what is known of it; empty for an invented one
 */
record AttendingState(String code, Optional<State> state) {

  /** Its official short name in a language. */
  String name(Language language) {
    return state.map(item -> item.name(language)).orElse(code);
  }

  /** Whether it has a matrix: observer States have none. */
  boolean member() {
    return state.map(State::member).orElse(true);
  }

  /** The narrowest region that the M49 list puts it in; empty where none is known. */
  Optional<String> region() {
    List<String> regions = state.map(State::regions).orElse(List.of());
    return regions.isEmpty()
        ? Optional.empty()
        : Optional.of(regions.get(Math.min(1, regions.size() - 1)));
  }

  /** Its code and English name as a name of a file. */
  String fileName() {
    String plain =
        java.text.Normalizer.normalize(name(Language.EN), java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    String name = state.isPresent() ? code + "-" + plain : plain;
    return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-+$", "");
  }
}
