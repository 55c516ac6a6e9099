package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;

/**
 * An offer as a candidate for a need.
 *
 * @param score the share of the need that the offer covers, from 0 to 1; it orders the candidates
 *     of one need and does not grade them
 * @param excludedBecause the rule that excludes the offer
 * @param passages the passages of both texts that support the reasons
 */
public record Candidate(
    MatchOffer offer,
    double score,
    List<Reason> covers,
    List<Reason> doesNotCover,
    List<Reason> reasons,
    Optional<Reason> excludedBecause,
    List<ReasonPassage> passages) {
  public Candidate {
    covers = List.copyOf(covers);
    doesNotCover = List.copyOf(doesNotCover);
    reasons = List.copyOf(reasons);
    passages = List.copyOf(passages);
  }

  /** Whether the offer includes a subject that is related to a requested one. */
  public boolean isNear() {
    return doesNotCover.stream()
        .anyMatch(reason -> reason.kind() == ReasonKind.NOT_COVERED_BUT_NEAR);
  }

  /** The text of the offer with its passages. */
  public List<MarkedPassages> offerText() {
    return MarkedPassages.of(offer.text(), passages(ReasonPassage.Of.OFFER));
  }

  /** The exclusions of the offer with their passages. */
  public List<MarkedPassages> exclusions() {
    return MarkedPassages.of(offer.excludes(), passages(ReasonPassage.Of.EXCLUDES));
  }

  /** The passages of one text. */
  public List<ReasonPassage> passages(ReasonPassage.Of of) {
    return passages.stream().filter(passage -> passage.of() == of).toList();
  }
}
