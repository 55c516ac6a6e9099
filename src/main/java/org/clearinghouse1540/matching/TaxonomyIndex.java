package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.Concept;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/**
 * Areas, concepts and kinds of assistance as numbered nodes, with the degree to which one covers
 * another: 1 for the same node, less for a wider or related one. Pure.
 */
final class TaxonomyIndex {
  private static final float WIDER = 0.65f;
  private static final float NARROWER = 0.7f;
  private static final float BESIDE = 0.45f;
  private static final float SAME_AREA = 0.35f;
  private static final float OTHER_AREA = 0.4f;

  private final List<Object> terms = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean[] kinds;
  private final float[][] meets;
  private final boolean[][] within;

  TaxonomyIndex(SubjectAreas areas) {
    areas.list().forEach(area -> add(area.key(), area));
    areas.concepts().forEach(concept -> add(concept.key(), concept));
    kinds = new boolean[terms.size()];
    meets = new float[terms.size()][terms.size()];
    within = new boolean[terms.size()][terms.size()];
    for (int one = 0; one < terms.size(); one++) {
      kinds[one] = terms.get(one) instanceof SubjectArea area && area.help();
      for (int other = 0; other < terms.size(); other++) {
        meets[one][other] = one == other ? 1 : meets(terms.get(one), terms.get(other));
        within[one][other] = one == other || isIn(terms.get(one), other);
      }
    }
  }

  private void add(String key, Object thing) {
    numbers.put(key, terms.size());
    terms.add(thing);
  }

  int count() {
    return terms.size();
  }

  int of(String key) {
    return numbers.getOrDefault(key, -1);
  }

  boolean isKind(int node) {
    return kinds[node];
  }

  /** The area or concept itself, which has a name in each language. */
  Object term(int node) {
    return terms.get(node);
  }

  String name(int node, Language language) {
    return switch (terms.get(node)) {
      case SubjectArea area -> area.name(language);
      case Concept concept -> concept.name(language);
      default -> "";
    };
  }

  boolean isConcept(int node) {
    return terms.get(node) instanceof Concept;
  }

  /** The areas of a node, the closest first; an area is its own area. */
  List<Integer> areas(int node) {
    return terms.get(node) instanceof Concept concept
        ? concept.areas().stream().map(this::of).toList()
        : List.of(node);
  }

  /** Whether one node is the same as another, or belongs to it as its closest area. */
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

  /** The degree to which an offer of one node covers a need of another. */
  float meets(int offered, int requested) {
    return meets[offered][requested];
  }

  private static float meets(Object offered, Object requested) {
    return switch (offered) {
      case SubjectArea area when requested instanceof SubjectArea other -> areas(area, other);
      case SubjectArea area when requested instanceof Concept other ->
          in(area.key(), other, WIDER, other.near().contains(area.key()));
      case Concept concept when requested instanceof SubjectArea other ->
          in(other.key(), concept, NARROWER, concept.near().contains(other.key()));
      case Concept concept when requested instanceof Concept other -> concepts(concept, other);
      default -> 0;
    };
  }

  private static float areas(SubjectArea offered, SubjectArea requested) {
    if (offered.help() || requested.help()) {
      return 0;
    }
    if (requested.broader().equals(offered.key())) {
      return WIDER;
    }
    return offered.broader().equals(requested.key()) ? NARROWER : 0;
  }

  private static float in(String area, Concept concept, float closest, boolean near) {
    int at = concept.areas().indexOf(area);
    if (at == 0) {
      return closest;
    }
    return at > 0 ? OTHER_AREA : near ? BESIDE : 0;
  }

  private static float concepts(Concept offered, Concept requested) {
    if (offered.near().contains(requested.key()) || requested.near().contains(offered.key())) {
      return BESIDE;
    }
    if (offered.areas().getFirst().equals(requested.areas().getFirst())) {
      return SAME_AREA;
    }
    Set<String> shared = new HashSet<>(offered.areas());
    shared.retainAll(requested.areas());
    return shared.isEmpty() ? 0 : 0.2f;
  }
}
