package org.clearinghouse1540.deliveries;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the feedback and summaries that their authors replaced. */
@Component
final class FeedbackHistory {
  private final JdbcClient sql;

  FeedbackHistory(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps a feedback before its author replaces it. */
  void keep(Feedback replaced) {
    sql.sql(
            """
            insert into deliveries_feedback_past (feedback_id, delivery_id, side, party, activities,
              achievements, opportunities, met, row_key, row_words, made_at, made_on)
            values (:id, :delivery, :side, :party, :activities, :achievements, :opportunities, :met,
              :row, :rowWords, :at, :on)
            """)
        .param("id", replaced.id())
        .param("delivery", replaced.delivery())
        .param("side", replaced.side().key())
        .param("party", replaced.party())
        .param("activities", replaced.activities())
        .param("achievements", replaced.achievements())
        .param("opportunities", replaced.opportunities())
        .param("met", replaced.met().key())
        .param("row", replaced.row())
        .param("rowWords", replaced.rowWords())
        .param("at", Timestamp.from(replaced.at()))
        .param("on", replaced.on())
        .update();
  }

  /** Keeps the summary of a feedback on a delivery before other words replace it. */
  void keep(long delivery, FeedbackSummary replaced) {
    sql.sql(
            """
            insert into deliveries_summary_past
              (feedback_id, delivery_id, side, party, words, written_on)
            values (:id, :delivery, :side, :party, :words, :on)
            """)
        .param("id", replaced.feedback())
        .param("delivery", delivery)
        .param("side", replaced.side().key())
        .param("party", replaced.party())
        .param("words", replaced.words())
        .param("on", replaced.on())
        .update();
  }

  /** The earlier feedback on a delivery that the current user may see, the latest first. */
  List<Feedback> listFor(long delivery) {
    return sql.sql(
            "select * from deliveries_feedback_past where delivery_id = :id order by id desc")
        .param("id", delivery)
        .query((row, number) -> Feedbacks.read(row, row.getLong("feedback_id"), Optional.empty()))
        .list();
  }

  /** The earlier summaries of the feedback on a delivery that the user may see, latest first. */
  List<FeedbackSummary> summaries(long delivery) {
    return sql.sql("select * from deliveries_summary_past where delivery_id = :id order by id desc")
        .param("id", delivery)
        .query(Feedbacks::summary)
        .list();
  }
}
