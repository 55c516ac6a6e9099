package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the details of requests before their corrections. */
@Component
class RequestDetailsHistory {
  private final JdbcClient sql;

  RequestDetailsHistory(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Actor actor, long id, RequestDetails before, String why) {
    sql.sql(
            """
            insert into assistance_letter_past (request_id, requested_on, received_on, reference,
              language, words, corrected_by, why)
            values (:id, :requestedOn, :receivedOn, :reference, :language, :words, :actor, :why)
            """)
        .param("id", id)
        .param("requestedOn", before.requestedOn())
        .param("receivedOn", before.receivedOn())
        .param("reference", before.reference())
        .param("language", before.language())
        .param("words", before.words())
        .param("actor", actor.name())
        .param("why", why)
        .update();
  }

  /** The details of a request before its corrections, the most recent first. */
  List<PastDetails> list(long id) {
    return sql.sql("select * from assistance_letter_past where request_id = :id order by id desc")
        .param("id", id)
        .query(
            (row, number) ->
                new PastDetails(
                    new RequestDetails(
                        row.getDate("requested_on").toLocalDate(),
                        row.getDate("received_on").toLocalDate(),
                        row.getString("reference"),
                        row.getString("language"),
                        row.getString("words")),
                    row.getTimestamp("corrected_at").toInstant(),
                    row.getString("corrected_by"),
                    row.getString("why")))
        .list();
  }
}
