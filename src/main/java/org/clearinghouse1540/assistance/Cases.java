package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The received requests that the current user may see, as cases. */
@Component
public final class Cases {
  private final Requests requests;
  private final Procedures procedures;
  private final CaseHistory history;
  private final Consents consents;
  private final Clock clock;

  Cases(
      Requests requests,
      Procedures procedures,
      CaseHistory history,
      Consents consents,
      Clock clock) {
    this.requests = requests;
    this.procedures = procedures;
    this.history = history;
    this.consents = consents;
    this.clock = clock;
  }

  /** A case with its current status. */
  public record Line(AssistanceCase assistanceCase, CaseStatus status) {}

  /**
   * All cases with their status, longest waiting first; the number of queries does not depend on
   * the number of cases.
   */
  public List<Line> list() {
    return list(RequestScope.RECEIVED);
  }

  /** The same for the requests of a kind. */
  List<Line> list(RequestScope scope) {
    return lines(requests.list(scope));
  }

  /** The same for those of these requests that were received here. */
  List<Line> list(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : lines(requests.list(ids));
  }

  /** The same for the requests by or for a State. */
  List<Line> listOfState(String code) {
    return lines(requests.listOfState(code));
  }

  private List<Line> lines(List<Request> found) {
    LocalDate today = today();
    return cases(found.stream().filter(Request::received).toList()).stream()
        .map(received -> new Line(received, CaseStatus.of(received, today)))
        .sorted(
            Comparator.comparing((Line line) -> line.status().since())
                .thenComparing(line -> line.assistanceCase().id()))
        .toList();
  }

  /** The case of a received request. */
  public Optional<AssistanceCase> find(long request) {
    return requests
        .find(request)
        .filter(Request::received)
        .map(found -> cases(List.of(found)).getFirst());
  }

  /** The day on which the first of the requests was received. */
  Optional<LocalDate> firstReceived() {
    return requests.firstReceived();
  }

  /** The day of the program. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  private List<AssistanceCase> cases(List<Request> received) {
    List<Long> ids = received.stream().map(Request::id).toList();
    Map<Long, List<TakenStep>> steps = history.steps(ids);
    Map<Long, List<SilencePeriod>> silences = history.silences(ids);
    Map<Long, List<CaseHold>> holds = history.holds(ids);
    Set<Long> summarized = history.summarized(ids);
    Map<String, List<ConsentRecord>> given =
        consents.list(Subject.Kind.REQUEST, ids.stream().map(String::valueOf).toList()).stream()
            .collect(Collectors.groupingBy(consent -> consent.subject().id()));
    return received.stream()
        .map(
            request ->
                new AssistanceCase(
                    request,
                    procedures.of(request),
                    steps.getOrDefault(request.id(), List.of()),
                    periods(
                        procedures.of(request),
                        silences.getOrDefault(request.id(), List.of()),
                        given.getOrDefault(Long.toString(request.id()), List.of())),
                    holds.getOrDefault(request.id(), List.of()),
                    given.getOrDefault(Long.toString(request.id()), List.of()),
                    summarized.contains(request.id())))
        .toList();
  }

  // The consent knows the days on which a period really began and ends.
  private static List<SilencePeriod> periods(
      Procedure procedure, List<SilencePeriod> recorded, List<ConsentRecord> given) {
    return recorded.stream()
        .map(
            period ->
                given.stream()
                    .filter(consent -> period.objectedOn().isEmpty())
                    .filter(consent -> consent.silence() > 0 && consent.withdrawnOn().isEmpty())
                    .filter(
                        consent ->
                            procedure
                                .find(period.step())
                                .flatMap(ProcedureStep::use)
                                .filter(consent.audience().use()::equals)
                                .isPresent())
                    .reduce((first, second) -> second)
                    .map(period::with)
                    .orElse(period))
        .toList();
  }
}
