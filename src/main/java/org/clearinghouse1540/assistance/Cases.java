package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The received requests as cases; what the viewer may not see is not there. */
@Component
public final class Cases {
  private final Requests requests;
  private final Procedures procedures;
  private final CaseSteps steps;
  private final Holds holds;
  private final Summaries summaries;
  private final Consents consents;
  private final Clock clock;

  Cases(
      Requests requests,
      Procedures procedures,
      CaseSteps steps,
      Holds holds,
      Summaries summaries,
      Consents consents,
      Clock clock) {
    this.requests = requests;
    this.procedures = procedures;
    this.steps = steps;
    this.holds = holds;
    this.summaries = summaries;
    this.consents = consents;
    this.clock = clock;
  }

  /** A case and where it is. */
  public record Line(AssistanceCase one, CaseStatus standing) {}

  /** All cases with where each is, longest waiting first; as many queries for one as for all. */
  public List<Line> list() {
    LocalDate today = LocalDate.now(clock);
    return cases(requests.list().stream().filter(Request::received).toList()).stream()
        .map(one -> new Line(one, CaseStatus.of(one, today)))
        .sorted(
            java.util.Comparator.comparing((Line line) -> line.standing().since())
                .thenComparing(line -> line.one().id()))
        .toList();
  }

  public Optional<AssistanceCase> find(long request) {
    return requests
        .find(request)
        .filter(Request::received)
        .map(found -> cases(List.of(found)).getFirst());
  }

  private List<AssistanceCase> cases(List<Request> received) {
    Map<Long, List<AssistanceCase.Done>> done = steps.done();
    Map<Long, List<AssistanceCase.Silence>> silences = steps.silences();
    Map<Long, List<AssistanceCase.Hold>> placed = holds.byRequest();
    Map<String, List<ConsentRecord>> given =
        consents.list(Subject.Kind.REQUEST).stream()
            .collect(Collectors.groupingBy(record -> record.subject().id()));
    Set<Long> summarized = summaries.requests();
    return received.stream()
        .map(
            request ->
                new AssistanceCase(
                    request,
                    procedures.stepsFor(request),
                    done.getOrDefault(request.id(), List.of()),
                    silences.getOrDefault(request.id(), List.of()),
                    placed.getOrDefault(request.id(), List.of()),
                    given.getOrDefault(Long.toString(request.id()), List.of()),
                    summarized.contains(request.id())))
        .toList();
  }
}
