package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;

/**
 * An offer as a candidate for a need.
 *
 * @param score the share of what the need asks that the offer names, from 0 to 1; it orders the
 *     candidates of one need and grades nobody
 * @param excludedBecause the rule that speaks against it
 */
public record Candidate(
    Offer offer,
    double score,
    List<Reason> covers,
    List<Reason> doesNotCover,
    List<Reason> reasons,
    Optional<Reason> excludedBecause) {
  public Candidate {
    covers = List.copyOf(covers);
    doesNotCover = List.copyOf(doesNotCover);
    reasons = List.copyOf(reasons);
  }
}
