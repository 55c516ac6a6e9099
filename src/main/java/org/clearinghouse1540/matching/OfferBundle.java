package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several offers that together cover more of a need than any one of them.
 *
 * @param offers each with what it brings that those before it do not
 * @param missing what none of them covers
 */
public record OfferBundle(List<Contribution> offers, List<Object> missing) {
  private static final int MOST = 3;
  private static final int LOOKED_AT = 40;

  public OfferBundle {
    offers = List.copyOf(offers);
    missing = List.copyOf(missing);
  }

  /**
   * What one offer brings to a set.
   *
   * @param adds areas and concepts, fully or in part
   */
  public record Contribution(Candidate candidate, List<Object> adds) {
    public Contribution {
      adds = List.copyOf(adds);
    }
  }

  /**
   * The set that candidates make, the most helpful first; none where one of them covers all that
   * any does, or where too little is known.
   */
  public static java.util.Optional<OfferBundle> of(List<Candidate> ranked) {
    List<Candidate> open =
        ranked.stream()
            .filter(item -> item.excludedBecause().isEmpty() && !item.covers().isEmpty())
            .limit(LOOKED_AT)
            .toList();
    if (open.isEmpty()) {
      return java.util.Optional.empty();
    }
    Set<Object> asked = new LinkedHashSet<>();
    open.getFirst().covers().forEach(reason -> asked.add(reason.arguments().getFirst()));
    open.getFirst().doesNotCover().forEach(reason -> asked.add(reason.arguments().getFirst()));
    Map<Object, Double> met = new HashMap<>();
    List<Contribution> set = new ArrayList<>();
    List<Candidate> left = new ArrayList<>(open);
    while (set.size() < MOST) {
      Candidate best = null;
      double most = 0.4;
      for (Candidate candidate : left) {
        double gain = 0;
        for (Map.Entry<Object, Double> entry : shares(candidate).entrySet()) {
          gain += Math.max(0, entry.getValue() - met.getOrDefault(entry.getKey(), 0.0));
        }
        if (gain > most) {
          most = gain;
          best = candidate;
        }
      }
      if (best == null) {
        break;
      }
      List<Object> adds = new ArrayList<>();
      shares(best)
          .forEach(
              (thing, share) -> {
                if (share > met.getOrDefault(thing, 0.0)) {
                  adds.add(thing);
                  met.put(thing, share);
                }
              });
      set.add(new Contribution(best, adds));
      left.remove(best);
    }
    List<Object> missing = asked.stream().filter(thing -> !met.containsKey(thing)).toList();
    return set.size() < 2
        ? java.util.Optional.empty()
        : java.util.Optional.of(new OfferBundle(set, missing));
  }

  private static Map<Object, Double> shares(Candidate candidate) {
    Map<Object, Double> shares = new LinkedHashMap<>();
    for (Reason reason : candidate.covers()) {
      shares.merge(
          reason.arguments().getFirst(), reason.key().equals("covers") ? 1 : 0.5, Math::max);
    }
    return shares;
  }
}
