package org.clearinghouse1540.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of feedback, which only its author and the Committee can see. */
@Component
public final class Feedbacks {
  private final JdbcClient sql;
  private final FeedbackHistory history;
  private final Gate gate;
  private final Journal journal;
  private final Clock clock;

  Feedbacks(JdbcClient sql, FeedbackHistory history, Gate gate, Journal journal, Clock clock) {
    this.sql = sql;
    this.history = history;
    this.gate = gate;
    this.journal = journal;
    this.clock = clock;
  }

  /** The feedback on a delivery that is visible to the current user. */
  public List<Feedback> listFor(long delivery) {
    return read("where f.delivery_id = :id", Map.of("id", delivery));
  }

  /** The feedback on these deliveries that is visible to the current user. */
  public List<Feedback> listFor(Collection<Long> deliveries) {
    return read("where f.delivery_id = any(:ids)", Map.of("ids", deliveries.toArray(Long[]::new)));
  }

  /** All feedback visible to the current user. */
  public List<Feedback> list() {
    return read("", Map.of());
  }

  /** A feedback by its number. */
  public Optional<Feedback> find(long id) {
    return read("where f.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Feedback> read(String condition, Map<String, ?> parameters) {
    return sql.sql(
            """
            select f.*, s.words as summary from deliveries_feedback f
            left join deliveries_summary s on s.feedback_id = f.id
            """
                + condition
                + " order by f.id")
        .params(parameters)
        .query(Feedbacks::read)
        .list();
  }

  private static Feedback read(ResultSet row, int number) throws SQLException {
    return read(row, row.getLong("id"), Optional.ofNullable(row.getString("summary")));
  }

  static Feedback read(ResultSet row, long id, Optional<String> summary) throws SQLException {
    return new Feedback(
        id,
        row.getLong("delivery_id"),
        DeliverySide.of(row.getString("side")),
        row.getString("party"),
        row.getString("activities"),
        row.getString("achievements"),
        row.getString("opportunities"),
        NeedMet.find(row.getString("met")).orElseThrow(),
        row.getString("row_key"),
        row.getString("row_words"),
        row.getDate("made_on").toLocalDate(),
        row.getTimestamp("made_at").toInstant(),
        summary);
  }

  /**
   * Records the feedback of a side. It counts in place of its earlier feedback, which stays on
   * record.
   *
   * @return its number
   */
  public long give(Actor actor, Feedback feedback) {
    return journal.inTransaction(
        () -> {
          listFor(feedback.delivery()).stream()
              .filter(earlier -> earlier.side() == feedback.side())
              .filter(earlier -> earlier.party().equals(feedback.party()))
              .forEach(history::keep);
          long id = insert(actor, feedback);
          // The journal records the fact; the content remains confidential.
          journal.write(
              actor,
              Change.of("feedback given", "feedback/" + id)
                  .after(
                      Map.of(
                          "delivery", feedback.delivery(),
                          "side", feedback.side().key(),
                          "party", feedback.party())));
          return id;
        });
  }

  private long insert(Actor actor, Feedback feedback) {
    return sql.sql(
            """
            insert into deliveries_feedback (delivery_id, side, party, activities,
              achievements, opportunities, met, row_key, row_words, made_on, made_by)
            values (:delivery, :side, :party, :activities, :achievements,
              :opportunities, :met, :row, :rowWords, :on, :by)
            on conflict (delivery_id, side, party) do update set
              activities = excluded.activities, achievements = excluded.achievements,
              opportunities = excluded.opportunities, met = excluded.met,
              row_key = excluded.row_key, row_words = excluded.row_words,
              made_on = excluded.made_on, made_at = now(), made_by = excluded.made_by
            returning id
            """)
        .param("delivery", feedback.delivery())
        .param("side", feedback.side().key())
        .param("party", feedback.party())
        .param("activities", feedback.activities())
        .param("achievements", feedback.achievements())
        .param("opportunities", feedback.opportunities())
        .param("met", feedback.met().key())
        .param("row", feedback.row())
        .param("rowWords", feedback.rowWords())
        .param("on", LocalDate.now(clock))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Writes the summary, which is posted only by consent of its author; an earlier one stays on
   * record.
   */
  public void summarize(Actor actor, Feedback feedback, String words) {
    journal.inTransaction(
        () -> {
          findSummary(feedback.id())
              .filter(earlier -> !earlier.words().equals(words))
              .ifPresent(earlier -> history.keep(feedback.delivery(), earlier));
          sql.sql(
                  """
                  insert into deliveries_summary values (:id, :side, :party, :words, :today)
                  on conflict (feedback_id) do update set words = excluded.words,
                    written_on = excluded.written_on
                  """)
              .param("id", feedback.id())
              .param("side", feedback.side().key())
              .param("party", feedback.party())
              .param("words", words)
              .param("today", LocalDate.now(clock))
              .update();
          journal.write(
              actor, Change.of("summary of feedback written", "feedback/" + feedback.id()));
        });
  }

  /** The summary of a feedback as it is now. */
  Optional<FeedbackSummary> findSummary(long feedback) {
    return sql.sql("select * from deliveries_summary where feedback_id = :id")
        .param("id", feedback)
        .query(Feedbacks::summary)
        .optional();
  }

  /** The posted summaries, the latest first. */
  public List<Published<FeedbackSummary>> posted() {
    List<Published<FeedbackSummary>> posted = new ArrayList<>();
    List<FeedbackSummary> all =
        sql.sql("select * from deliveries_summary order by written_on desc, feedback_id desc")
            .query(Feedbacks::summary)
            .list();
    for (FeedbackSummary summary : all) {
      gate.ask(summary, subject(summary.feedback()), Audience.SUMMARY, FeedbackText::approved)
          .published()
          .ifPresent(posted::add);
    }
    return posted;
  }

  static FeedbackSummary summary(ResultSet row, int number) throws SQLException {
    return new FeedbackSummary(
        row.getLong("feedback_id"),
        DeliverySide.of(row.getString("side")),
        row.getString("party"),
        row.getString("words"),
        row.getDate("written_on").toLocalDate());
  }

  static Subject subject(long feedback) {
    return new Subject(Subject.Kind.FEEDBACK, Long.toString(feedback));
  }
}
