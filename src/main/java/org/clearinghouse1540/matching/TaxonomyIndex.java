package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.Concept;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/**
 * Areas, concepts and kinds of help as numbered nodes, and how far one meets another: 1 for the
 * same, less for a wider or a neighbouring one. Pure.
 */
final class TaxonomyIndex {
  private static final float WIDER = 0.65f;
  private static final float NARROWER = 0.7f;
  private static final float BESIDE = 0.45f;
  private static final float SAME_AREA = 0.35f;
  private static final float OTHER_AREA = 0.4f;

  private final List<Object> things = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean[] help;
  private final float[][] meets;
  private final boolean[][] within;

  TaxonomyIndex(SubjectAreas areas) {
    areas.list().forEach(area -> add(area.key(), area));
    areas.concepts().forEach(concept -> add(concept.key(), concept));
    help = new boolean[things.size()];
    meets = new float[things.size()][things.size()];
    within = new boolean[things.size()][things.size()];
    for (int one = 0; one < things.size(); one++) {
      help[one] = things.get(one) instanceof SubjectArea area && area.help();
      for (int other = 0; other < things.size(); other++) {
        meets[one][other] = one == other ? 1 : meets(things.get(one), things.get(other));
        within[one][other] = one == other || isIn(things.get(one), other);
      }
    }
  }

  private void add(String key, Object thing) {
    numbers.put(key, things.size());
    things.add(thing);
  }

  int count() {
    return things.size();
  }

  int of(String key) {
    return numbers.getOrDefault(key, -1);
  }

  boolean isHelp(int node) {
    return help[node];
  }

  /** The area or concept itself, which has a name in each language. */
  Object thing(int node) {
    return things.get(node);
  }

  String name(int node, Language language) {
    return switch (things.get(node)) {
      case SubjectArea area -> area.name(language);
      case Concept concept -> concept.name(language);
      default -> "";
    };
  }

  boolean isConcept(int node) {
    return things.get(node) instanceof Concept;
  }

  /** The areas that a node belongs to, the closest first; an area belongs to itself. */
  List<Integer> areas(int node) {
    return things.get(node) instanceof Concept concept
        ? concept.areas().stream().map(this::of).toList()
        : List.of(node);
  }

  /** Whether one node lies within another: the same, or one whose closest area it is. */
  boolean within(int narrow, int wide) {
    return within[narrow][wide];
  }

  private boolean isIn(Object narrow, int wide) {
    return switch (narrow) {
      case Concept concept -> of(concept.areas().getFirst()) == wide;
      case SubjectArea area -> of(area.broader()) == wide;
      default -> false;
    };
  }

  /** How far an offer of {@code given} meets a need of {@code wanted}. */
  float meets(int given, int wanted) {
    return meets[given][wanted];
  }

  private static float meets(Object given, Object wanted) {
    return switch (given) {
      case SubjectArea area when wanted instanceof SubjectArea asked -> areas(area, asked);
      case SubjectArea area when wanted instanceof Concept asked ->
          in(area.key(), asked, WIDER, asked.near().contains(area.key()));
      case Concept concept when wanted instanceof SubjectArea asked ->
          in(asked.key(), concept, NARROWER, concept.near().contains(asked.key()));
      case Concept concept when wanted instanceof Concept asked -> concepts(concept, asked);
      default -> 0;
    };
  }

  private static float areas(SubjectArea given, SubjectArea wanted) {
    if (given.help() || wanted.help()) {
      return 0;
    }
    if (wanted.broader().equals(given.key())) {
      return WIDER;
    }
    return given.broader().equals(wanted.key()) ? NARROWER : 0;
  }

  private static float in(String area, Concept concept, float closest, boolean near) {
    int at = concept.areas().indexOf(area);
    if (at == 0) {
      return closest;
    }
    return at > 0 ? OTHER_AREA : near ? BESIDE : 0;
  }

  private static float concepts(Concept given, Concept wanted) {
    if (given.near().contains(wanted.key()) || wanted.near().contains(given.key())) {
      return BESIDE;
    }
    if (given.areas().getFirst().equals(wanted.areas().getFirst())) {
      return SAME_AREA;
    }
    Set<String> shared = new java.util.HashSet<>(given.areas());
    shared.retainAll(wanted.areas());
    return shared.isEmpty() ? 0 : 0.2f;
  }
}
