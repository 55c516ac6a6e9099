package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The names of States, groups and regions in a list of codes and words. */
@Component
final class PlaceNames {
  private final States states;

  PlaceNames(States states) {
    this.states = states;
  }

  /** The names in a language; words that are not a code remain as received. */
  List<String> of(String list, Language language) {
    return PlaceMatcher.parts(list).stream().map(place -> states.name(place, language)).toList();
  }
}
