package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the steps that were taken in cases, and of their silence periods. */
@Component
class CaseSteps {
  private final JdbcClient sql;

  CaseSteps(JdbcClient sql) {
    this.sql = sql;
  }

  /** Something that belongs to a request. */
  record OfRequest<T>(long request, T what) {}

  /** A silence period that begins. */
  record Period(String step, LocalDate from, int days, WorkingDays.End end) {}

  static <T> Map<Long, List<T>> byRequest(List<OfRequest<T>> rows, Function<OfRequest<T>, T> what) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                OfRequest::request, Collectors.mapping(what, Collectors.toList())));
  }

  /** The steps that were taken, by request and in their order. */
  Map<Long, List<AssistanceCase.Done>> done() {
    return byRequest(
        sql.sql("select * from assistance_step order by id")
            .query(
                (row, number) ->
                    new OfRequest<>(
                        row.getLong("request_id"),
                        new AssistanceCase.Done(
                            row.getString("step"),
                            row.getDate("taken_on").toLocalDate(),
                            row.getString("taken_by"),
                            row.getString("note"),
                            row.getString("document"))))
            .list(),
        OfRequest::what);
  }

  /** The silence periods, by request and in their order. */
  Map<Long, List<AssistanceCase.Silence>> silences() {
    return byRequest(
        sql.sql("select * from assistance_silence order by id")
            .query(
                (row, number) ->
                    new OfRequest<>(
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
        OfRequest::what);
  }

  /** Records that a step was taken. */
  void add(long request, AssistanceCase.Done done) {
    sql.sql(
            """
            insert into assistance_step (request_id, step, taken_on, taken_by, note, document)
            values (:request, :step, :on, :by, :note, :document)
            """)
        .param("request", request)
        .param("step", done.step())
        .param("on", done.on())
        .param("by", done.by())
        .param("note", done.note())
        .param("document", done.document())
        .update();
  }

  /** Records that a silence period begins. */
  void beginSilence(Actor actor, long request, Period period, String document) {
    sql.sql(
            """
            insert into assistance_silence
              (request_id, step, use, begun_on, working_days, ends_after, calendar, begun_by, document)
            values (:request, :step, :use, :from, :days, :after, :calendar, :actor, :document)
            """)
        .param("request", request)
        .param("step", period.step())
        .param("use", StepRules.use(period.step()).orElseThrow().name())
        .param("from", period.from())
        .param("days", period.days())
        .param("after", period.end().after())
        .param("calendar", period.end().calendar())
        .param("actor", actor.name())
        .param("document", document)
        .update();
  }

  /** Records an objection within a silence period. */
  void object(Actor actor, long silence, LocalDate on, String words, String document) {
    sql.sql(
            """
            update assistance_silence set objected_on = :on, objected_by = :actor,
              objection = :words, document = :document where id = :id
            """)
        .param("on", on)
        .param("actor", actor.name())
        .param("words", words)
        .param("document", document)
        .param("id", silence)
        .update();
  }
}
