package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** Finds the progress of practices towards their publication. */
@Component
class PracticeStates {
  private final Consents consents;
  private final PracticeReturns returns;
  private final Clock clock;

  PracticeStates(Consents consents, PracticeReturns returns, Clock clock) {
    this.consents = consents;
    this.returns = returns;
    this.clock = clock;
  }

  /** Of one practice, for its owner or the Committee. */
  PracticeState of(long practice) {
    return PracticeState.of(
        consents.list(Practices.subject(practice)), returns.of(practice), today());
  }

  /** Of these practices, by their numbers. */
  Map<Long, PracticeState> of(List<Long> practices) {
    if (practices.isEmpty()) {
      return Map.of();
    }
    List<PracticeReturn> returned = returns.list();
    Map<String, List<ConsentRecord>> given =
        consents
            .list(Subject.Kind.PRACTICE, practices.stream().map(String::valueOf).toList())
            .stream()
            .collect(Collectors.groupingBy(consent -> consent.subject().id()));
    return practices.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    PracticeState.of(
                        given.getOrDefault(String.valueOf(id), List.of()), returned, today())));
  }

  /** The current day. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
