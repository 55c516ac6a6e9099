package org.clearinghouse1540.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of submissions that the secretariat returned. */
@Component
class PracticeReturns {
  private final JdbcClient sql;
  private final Journal journal;

  PracticeReturns(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** All that the current user may see, the oldest first. */
  List<PracticeReturn> list() {
    return sql.sql("select * from practices_return order by consent_id")
        .query(PracticeReturns::read)
        .list();
  }

  /** Those of one practice, the oldest first. */
  List<PracticeReturn> of(long practice) {
    return sql.sql("select * from practices_return where practice_id = :id order by consent_id")
        .param("id", practice)
        .query(PracticeReturns::read)
        .list();
  }

  private static PracticeReturn read(ResultSet row, int number) throws SQLException {
    return new PracticeReturn(
        row.getLong("consent_id"),
        row.getLong("practice_id"),
        row.getString("why"),
        row.getDate("returned_on").toLocalDate());
  }

  void add(Actor actor, PracticeReturn returned) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into practices_return
                    (consent_id, practice_id, why, returned_on, returned_by)
                  values (:consent, :practice, :why, :on, :by)
                  """)
              .param("consent", returned.consent())
              .param("practice", returned.practice())
              .param("why", returned.why())
              .param("on", returned.on())
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of(
                      "effective practice returned",
                      Practices.subject(returned.practice()).journalName())
                  .after(Map.of("consent", returned.consent()))
                  .why(returned.why()));
        });
  }
}
