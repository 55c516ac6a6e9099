package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of the steps taken in cases, and of their silence periods. */
@Component
class CaseRecords {
  private final JdbcClient sql;
  private final Requests requests;
  private final Journal journal;
  private final TransactionTemplate transaction;

  CaseRecords(JdbcClient sql, Requests requests, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.requests = requests;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** A silence period to be recorded. */
  record NewSilence(
      long request,
      ProcedureStep step,
      LocalDate from,
      int workingDays,
      LocalDate endsAfter,
      String calendar,
      String document) {}

  /** The objection of a State within a silence period. */
  record Objection(LocalDate on, String words, String document) {}

  private record OfRequest<T>(long request, T value) {}

  /** Runs work in one transaction, while nobody else can change the case. */
  <T> T locked(long request, Supplier<T> work) {
    T result =
        transaction.execute(
            status -> {
              requests.lock(request);
              return work.get();
            });
    return Optional.ofNullable(result).orElseThrow();
  }

  /** Runs work in one transaction; a State, which cannot lock its case, may do so too. */
  void together(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  void addStep(Actor actor, long request, TakenStep taken) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into assistance_step
                    (request_id, step, taken_on, taken_by, note, document)
                  values (:request, :step, :on, :by, :note, :document)
                  """)
              .param("request", request)
              .param("step", taken.step())
              .param("on", taken.on())
              .param("by", taken.by())
              .param("note", taken.note())
              .param("document", taken.document())
              .update();
          journal.write(
              actor,
              Change.of("step taken", "request/" + request)
                  .after(Map.of("step " + taken.step(), taken.on().toString()))
                  .source(taken.document()));
        });
  }

  /** The steps taken in these requests, by request and oldest first. */
  Map<Long, List<TakenStep>> steps(Collection<Long> requests) {
    return byRequest(
        sql.sql("select * from assistance_step where request_id = any(:ids) order by id")
            .param("ids", requests.toArray(Long[]::new))
            .query(
                (row, number) ->
                    new OfRequest<>(
                        row.getLong("request_id"),
                        new TakenStep(
                            row.getString("step"),
                            row.getDate("taken_on").toLocalDate(),
                            row.getString("taken_by"),
                            row.getString("note"),
                            row.getString("document"))))
            .list());
  }

  void addSilence(Actor actor, NewSilence silence) {
    sql.sql(
            """
            insert into assistance_silence (request_id, step, use, begun_on, working_days,
              ends_after, calendar, begun_by, document)
            values (:request, :step, :use, :from, :days, :after, :calendar, :actor, :document)
            """)
        .param("request", silence.request())
        .param("step", silence.step().key())
        .param("use", silence.step().use().orElseThrow().name())
        .param("from", silence.from())
        .param("days", silence.workingDays())
        .param("after", silence.endsAfter())
        .param("calendar", silence.calendar())
        .param("actor", actor.name())
        .param("document", silence.document())
        .update();
  }

  /** Records that a letter made the last period before a step known. */
  void madeKnown(long request, String step, String letter) {
    sql.sql(
            """
            update assistance_silence set letter = :letter
            where letter = '' and id = (select max(id) from assistance_silence
              where request_id = :request and step = :step)
            """)
        .param("letter", letter)
        .param("request", request)
        .param("step", step)
        .update();
  }

  /** The day from which the period that a letter made known was announced. */
  Optional<LocalDate> announcedFrom(long request, String step, String letter) {
    return sql.sql(
            """
            select begun_on from assistance_silence
            where request_id = :request and step = :step and letter = :letter
              and objected_on is null
            """)
        .param("request", request)
        .param("step", step)
        .param("letter", letter)
        .query(LocalDate.class)
        .optional();
  }

  /** Records that the State refuses a step without a silence period before it. */
  void addRefusal(
      Actor actor, AssistanceCase assistanceCase, ProcedureStep step, Objection refusal) {
    long request = assistanceCase.id();
    sql.sql(
            """
            insert into assistance_silence (request_id, step, use, begun_on, working_days,
              ends_after, calendar, begun_by, objected_on, objected_by, objection, document)
            values (:request, :step, :use, :on, 0, :on, '', :actor, :on, :actor, :words, :document)
            """)
        .param("request", request)
        .param("step", step.key())
        .param("use", step.use().orElseThrow().name())
        .param("on", refusal.on())
        .param("actor", actor.name())
        .param("words", refusal.words())
        .param("document", refusal.document())
        .update();
    writeObjection(actor, request, step.key(), refusal);
  }

  private void writeObjection(Actor actor, long request, String step, Objection objection) {
    journal.write(
        actor,
        Change.of("objection recorded", "request/" + request)
            .after(Map.of("objection " + step, objection.on().toString()))
            .source(objection.document()));
  }

  /** Records an objection within a silence period. */
  void addObjection(Actor actor, long request, SilencePeriod silence, Objection objection) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update assistance_silence set objected_on = :on, objected_by = :actor,
                    objection = :words, document = :document
                  where id = :id
                  """)
              .param("on", objection.on())
              .param("actor", actor.name())
              .param("words", objection.words())
              .param("document", objection.document())
              .param("id", silence.id())
              .update();
          writeObjection(actor, request, silence.step(), objection);
        });
  }

  /** The silence periods of these requests, by request and oldest first. */
  Map<Long, List<SilencePeriod>> silences(Collection<Long> requests) {
    return byRequest(
        sql.sql("select * from assistance_silence where request_id = any(:ids) order by id")
            .param("ids", requests.toArray(Long[]::new))
            .query(
                (row, number) ->
                    new OfRequest<>(
                        row.getLong("request_id"),
                        new SilencePeriod(
                            row.getLong("id"),
                            row.getString("step"),
                            row.getDate("begun_on").toLocalDate(),
                            row.getInt("working_days"),
                            row.getDate("ends_after").toLocalDate(),
                            row.getString("calendar"),
                            RequestRowMapper.day(row, "objected_on"),
                            row.getString("objection"))))
            .list());
  }

  private static <T> Map<Long, List<T>> byRequest(List<OfRequest<T>> rows) {
    Function<OfRequest<T>, T> value = OfRequest::value;
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                OfRequest::request, Collectors.mapping(value, Collectors.toList())));
  }
}
