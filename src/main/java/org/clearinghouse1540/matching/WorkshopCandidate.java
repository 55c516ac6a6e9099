package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A need of another requester that the same workshop could address.
 *
 * @param subjects areas and concepts of both needs
 * @param regions regions and groups that both requesters belong to
 * @param language the common language, if one of the needs states it
 */
public record WorkshopCandidate(
    MatchNeed need, List<Object> subjects, List<String> regions, Optional<String> language) {
  public WorkshopCandidate {
    subjects = List.copyOf(subjects);
    regions = List.copyOf(regions);
  }

  /** The common features of both needs. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    subjects.forEach(subject -> reasons.add(Reason.of(ReasonKind.TOGETHER_SUBJECT, subject)));
    reasons.add(Reason.of(ReasonKind.TOGETHER_REGION, String.join(", ", regions)));
    language.ifPresent(value -> reasons.add(Reason.of(ReasonKind.TOGETHER_LANGUAGE, value)));
    return reasons;
  }
}
