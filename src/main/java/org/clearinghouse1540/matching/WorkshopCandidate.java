package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;

/**
 * A need of another requester that one workshop could serve too.
 *
 * @param subjects areas and concepts that both ask for
 * @param regions regions and groups that both requesters belong to
 * @param language the language that both ask for, where one of them says it
 */
public record WorkshopCandidate(
    MatchNeed need, List<Object> subjects, List<String> regions, Optional<String> language) {
  public WorkshopCandidate {
    subjects = List.copyOf(subjects);
    regions = List.copyOf(regions);
  }

  /** Why they belong together. */
  public List<Reason> reasons() {
    List<Reason> reasons = new java.util.ArrayList<>();
    subjects.forEach(subject -> reasons.add(Reason.of("together.subject", subject)));
    reasons.add(Reason.of("together.region", String.join(", ", regions)));
    language.ifPresent(value -> reasons.add(Reason.of("together.language", value)));
    return reasons;
  }
}
