package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;

/**
 * A candidate beside the text of the need, for {@code matching/candidate.jte}.
 *
 * @param need the text of the need
 * @param source address of the public source of the offer
 */
record CandidateView(Candidate candidate, String need, Optional<String> source) {

  /** The text of the need with its passages. */
  List<MarkedPassages> requested() {
    return MarkedPassages.of(need, candidate.passages(ReasonPassage.Of.NEED));
  }

  /** The reasons, except the text of the offer, which is shown separately. */
  List<Reason> reasons() {
    return candidate.reasons().stream()
        .filter(reason -> reason.kind() != ReasonKind.OFFER_SAYS)
        .toList();
  }
}
