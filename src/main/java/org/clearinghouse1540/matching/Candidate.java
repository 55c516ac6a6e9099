package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;

/**
 * An offer as a candidate for a need.
 *
 * @param score how much of what the need asks the offer meets, from 0 to 1; it orders the
 *     candidates of one need and grades nobody
 * @param excludedBecause the rule that speaks against it
 * @param passages the words of both texts that carry the reasons
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

  /** Whether it offers something next to what is asked. */
  public boolean isNear() {
    return doesNotCover.stream().anyMatch(reason -> reason.key().equals(Reason.NEAR));
  }

  /** The passages of one text. */
  public List<ReasonPassage> passages(ReasonPassage.Of of) {
    return passages.stream().filter(reasonPassage -> reasonPassage.of() == of).toList();
  }
}
