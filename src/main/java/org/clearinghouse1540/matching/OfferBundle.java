package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;

/**
 * Several offers whose combination covers more of a need than each of them.
 *
 * @param offers the offers, each with its coverage beyond that of the previous ones
 * @param missing the subjects that none of them covers
 */
public record OfferBundle(List<BundledOffer> offers, List<Object> missing) {
  private static final int MOST = 3;
  private static final int CONSIDERED = 40;
  private static final double LEAST_GAIN = 0.4;

  public OfferBundle {
    offers = List.copyOf(offers);
    missing = List.copyOf(missing);
  }

  /**
   * One offer of the combination.
   *
   * @param adds areas and concepts that it adds, fully or in part
   */
  public record BundledOffer(Candidate candidate, List<Object> adds) {
    public BundledOffer {
      adds = List.copyOf(adds);
    }

    /** The names of the areas and concepts that it adds. */
    public String addsText(Language language) {
      return Reason.names(adds, language);
    }
  }

  /** The names of the subjects that none of the offers covers. */
  public String missingText(Language language) {
    return Reason.names(missing, language);
  }

  /**
   * The combination of candidates, the widest coverage first; empty if one candidate covers as much
   * as all of them, or if too little is known.
   */
  public static Optional<OfferBundle> of(List<Candidate> ranked) {
    List<Candidate> open =
        ranked.stream()
            .filter(offer -> offer.excludedBecause().isEmpty() && !offer.covers().isEmpty())
            .limit(CONSIDERED)
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Map<Object, Double> covered = new HashMap<>();
    List<BundledOffer> bundle = new ArrayList<>();
    List<Candidate> left = new ArrayList<>(open);
    while (bundle.size() < MOST) {
      Optional<Candidate> best = best(left, covered);
      if (best.isEmpty()) {
        break;
      }
      bundle.add(new BundledOffer(best.get(), add(best.get(), covered)));
      left.remove(best.get());
    }
    List<Object> missing =
        requested(open.getFirst()).stream()
            .filter(subject -> !covered.containsKey(subject))
            .toList();
    return bundle.size() < 2 ? Optional.empty() : Optional.of(new OfferBundle(bundle, missing));
  }

  private static Set<Object> requested(Candidate candidate) {
    Set<Object> requested = new LinkedHashSet<>();
    candidate.covers().forEach(reason -> requested.add(reason.arguments().getFirst()));
    candidate.doesNotCover().forEach(reason -> requested.add(reason.arguments().getFirst()));
    return requested;
  }

  // The candidate that adds most to what is covered, if it adds enough.
  private static Optional<Candidate> best(List<Candidate> left, Map<Object, Double> covered) {
    Optional<Candidate> best = Optional.empty();
    double most = LEAST_GAIN;
    for (Candidate candidate : left) {
      double gain = 0;
      for (Map.Entry<Object, Double> share : shares(candidate).entrySet()) {
        gain += Math.max(0, share.getValue() - covered.getOrDefault(share.getKey(), 0.0));
      }
      if (gain > most) {
        most = gain;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static List<Object> add(Candidate candidate, Map<Object, Double> covered) {
    List<Object> adds = new ArrayList<>();
    shares(candidate)
        .forEach(
            (subject, share) -> {
              if (share > covered.getOrDefault(subject, 0.0)) {
                adds.add(subject);
                covered.put(subject, share);
              }
            });
    return adds;
  }

  private static Map<Object, Double> shares(Candidate candidate) {
    Map<Object, Double> shares = new LinkedHashMap<>();
    for (Reason reason : candidate.covers()) {
      shares.merge(
          reason.arguments().getFirst(), reason.kind() == ReasonKind.COVERS ? 1 : 0.5, Math::max);
    }
    return shares;
  }
}
