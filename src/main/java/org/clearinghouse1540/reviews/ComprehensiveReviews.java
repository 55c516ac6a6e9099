package org.clearinghouse1540.reviews;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of comprehensive reviews. */
@Component
class ComprehensiveReviews {
  private final JdbcClient sql;
  private final Journal journal;

  ComprehensiveReviews(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** All reviews, the latest first. */
  List<ComprehensiveReview> list() {
    return sql.sql("select id, title, opened_on from reviews_review order by id desc")
        .query(ComprehensiveReviews::review)
        .list();
  }

  /** A review that the current user may see. */
  Optional<ComprehensiveReview> find(long id) {
    return sql.sql("select id, title, opened_on from reviews_review where id = :id")
        .param("id", id)
        .query(ComprehensiveReviews::review)
        .optional();
  }

  private static ComprehensiveReview review(ResultSet row, int number) throws SQLException {
    return new ComprehensiveReview(
        row.getLong("id"), row.getString("title"), row.getDate("opened_on").toLocalDate());
  }

  /**
   * Opens a review.
   *
   * @return its number
   */
  long open(Actor actor, String title, LocalDate on) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into reviews_review (title, opened_on, opened_by)
                      values (:title, :on, :by) returning id
                      """)
                  .param("title", title)
                  .param("on", Date.valueOf(on))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          journal.write(
              actor,
              Change.of("comprehensive review opened", ComprehensiveReview.journalName(id))
                  .after(Map.of("title", title)));
          return id;
        });
  }
}
