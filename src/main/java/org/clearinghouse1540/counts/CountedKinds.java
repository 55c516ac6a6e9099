package org.clearinghouse1540.counts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.springframework.stereotype.Component;

/** The kinds of record that can be counted, of all modules. */
@Component
public final class CountedKinds {
  private static final List<String> ORDER =
      List.of(
          "reports",
          "requests",
          "needs",
          "outcomes",
          "offers",
          "matches",
          "deliveries",
          "days-to-first-offer",
          "days-between-steps",
          "plans",
          "practices",
          "contacts",
          "events",
          "participations",
          "participants");

  private final Map<String, CountedKind> byKey = new LinkedHashMap<>();

  CountedKinds(List<FigureSource> sources) {
    Map<String, CountedKind> found = new LinkedHashMap<>();
    sources.forEach(source -> source.kinds().forEach(kind -> found.put(kind.key(), kind)));
    ORDER.forEach(key -> Optional.ofNullable(found.remove(key)).ifPresent(this::add));
    found.values().forEach(this::add);
  }

  private void add(CountedKind kind) {
    byKey.put(kind.key(), kind);
  }

  /** All kinds, in their order on pages. */
  public List<CountedKind> list() {
    return List.copyOf(byKey.values());
  }

  /** The kinds that a user may count. */
  List<CountedKind> of(Viewer viewer) {
    return byKey.values().stream().filter(kind -> viewer.may(kind.permission())).toList();
  }
}
