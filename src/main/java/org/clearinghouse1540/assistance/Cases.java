package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The received requests as cases; what the viewer may not see is not there. */
@Component
public final class Cases {
  private final JdbcClient sql;
  private final Requests requests;
  private final Procedures procedures;
  private final Consents consents;
  private final Clock clock;

  Cases(JdbcClient sql, Requests requests, Procedures procedures, Consents consents, Clock clock) {
    this.sql = sql;
    this.requests = requests;
    this.procedures = procedures;
    this.consents = consents;
    this.clock = clock;
  }

  private record Of<T>(long request, T what) {}

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
    Map<Long, List<AssistanceCase.Done>> done = done();
    Map<Long, List<AssistanceCase.Silence>> silences = silences();
    Map<Long, List<AssistanceCase.Hold>> holds = holds();
    Map<String, List<ConsentRecord>> given =
        consents.list(Subject.Kind.REQUEST).stream()
            .collect(Collectors.groupingBy(record -> record.subject().id()));
    Set<Long> summarized =
        Set.copyOf(
            sql.sql("select request_id from assistance_summary where item_id is null")
                .query(Long.class)
                .list());
    return received.stream()
        .map(
            request ->
                new AssistanceCase(
                    request,
                    procedures.stepsFor(request),
                    done.getOrDefault(request.id(), List.of()),
                    silences.getOrDefault(request.id(), List.of()),
                    holds.getOrDefault(request.id(), List.of()),
                    given.getOrDefault(Long.toString(request.id()), List.of()),
                    summarized.contains(request.id())))
        .toList();
  }

  private static <T> Map<Long, List<T>> byRequest(List<Of<T>> rows, Function<Of<T>, T> what) {
    return rows.stream()
        .collect(Collectors.groupingBy(Of::request, Collectors.mapping(what, Collectors.toList())));
  }

  private Map<Long, List<AssistanceCase.Done>> done() {
    return byRequest(
        sql.sql("select * from assistance_step order by id")
            .query(
                (row, number) ->
                    new Of<>(
                        row.getLong("request_id"),
                        new AssistanceCase.Done(
                            row.getString("step"),
                            row.getDate("taken_on").toLocalDate(),
                            row.getString("taken_by"),
                            row.getString("note"),
                            row.getString("document"))))
            .list(),
        Of::what);
  }

  private Map<Long, List<AssistanceCase.Silence>> silences() {
    return byRequest(
        sql.sql("select * from assistance_silence order by id")
            .query(
                (row, number) ->
                    new Of<>(
                        row.getLong("request_id"),
                        new AssistanceCase.Silence(
                            row.getLong("id"),
                            row.getString("step"),
                            row.getDate("begun_on").toLocalDate(),
                            row.getInt("working_days"),
                            row.getDate("ends_after").toLocalDate(),
                            row.getString("calendar"),
                            RequestRowMapper.day(row, "objected_on"),
                            row.getString("objection"))))
            .list(),
        Of::what);
  }

  private Map<Long, List<AssistanceCase.Hold>> holds() {
    return byRequest(
        sql.sql("select * from assistance_hold order by id")
            .query(
                (row, number) ->
                    new Of<>(
                        row.getLong("request_id"),
                        new AssistanceCase.Hold(
                            row.getLong("id"),
                            row.getString("step"),
                            row.getString("held_by"),
                            row.getString("party"),
                            row.getString("why"),
                            row.getBoolean("to_working_group"),
                            row.getDate("held_on").toLocalDate(),
                            RequestRowMapper.day(row, "lifted_on"),
                            row.getString("lifted_why"))))
            .list(),
        Of::what);
  }
}
