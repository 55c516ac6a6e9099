package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.obligations.Area;
import org.clearinghouse1540.obligations.Areas;

/**
 * What a text asks or offers: areas and kinds of help with the passages that carry them, and the
 * weapons it speaks of. Pure.
 */
record Asked(Map<String, Areas.Found> found, Set<String> weapons) {

  static Asked of(String text, List<String> given, List<String> weapons, Areas areas) {
    Map<String, Areas.Found> found = new LinkedHashMap<>();
    for (String name : given) {
      areas
          .find(name)
          .ifPresentOrElse(
              area -> found.putIfAbsent(area.key(), new Areas.Found(area, name, -1)),
              () -> areas.in(name).forEach(each -> found.putIfAbsent(each.area().key(), each)));
    }
    areas.in(text).forEach(each -> found.putIfAbsent(each.area().key(), each));
    Set<String> spoken = new LinkedHashSet<>(weapons);
    if (weapons.isEmpty()) {
      weapon(found, "nuclear-security", "NW", spoken);
      weapon(found, "chemical-security", "CW", spoken);
      weapon(found, "biosecurity", "BW", spoken);
    }
    return new Asked(found, spoken);
  }

  private static void weapon(
      Map<String, Areas.Found> found, String key, String weapon, Set<String> spoken) {
    if (found.containsKey(key)) {
      spoken.add(weapon);
    }
  }

  boolean names(String key) {
    return found.containsKey(key);
  }

  List<Areas.Found> subjects() {
    return found.values().stream().filter(each -> !each.area().help()).toList();
  }

  List<Areas.Found> pieces() {
    return new ArrayList<>(found.values());
  }

  /** How far what is named here meets an area: fully 1, by a wider or narrower area in part. */
  double meets(Area wanted, Areas areas) {
    if (names(wanted.key())) {
      return 1;
    }
    if (!wanted.broader().isEmpty() && names(wanted.broader())) {
      return 0.6;
    }
    boolean narrower =
        found.keySet().stream()
            .anyMatch(
                key ->
                    areas.find(key).map(area -> area.broader().equals(wanted.key())).orElse(false));
    if (narrower) {
      return 0.5;
    }
    boolean laws = wanted.key().equals("drafting") && names("legislation");
    boolean drafting = wanted.key().equals("legislation") && names("drafting");
    return laws || drafting ? 0.8 : 0;
  }
}
