package org.clearinghouse1540.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the corrections that States asked for. */
@Component
class DetailCorrections {
  private final JdbcClient sql;
  private final Requests requests;
  private final Journal journal;

  DetailCorrections(JdbcClient sql, Requests requests, Journal journal) {
    this.sql = sql;
    this.requests = requests;
    this.journal = journal;
  }

  /** The corrections of a request, the most recent first. */
  List<DetailCorrection> list(long request) {
    return sql.sql("select * from assistance_correction where request_id = :id order by id desc")
        .param("id", request)
        .query(DetailCorrections::correction)
        .list();
  }

  /** The corrections that wait for a decision, or those that were decided, oldest first. */
  List<DetailCorrection> list(boolean open) {
    return sql.sql("select * from assistance_correction where (decision = '') = :open order by id")
        .param("open", open)
        .query(DetailCorrections::correction)
        .list();
  }

  /**
   * Records that a State asks for a correction. The text of the letter stays out of the journal.
   */
  void ask(
      Actor actor, long request, DetailCorrection.Proposal proposal, String why, LocalDate today) {
    journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into assistance_correction (request_id, requested_on, reference,
                        language, words, why, asked_by, asked_on)
                      values (:request, :requestedOn, :reference, :language, :words, :why, :actor,
                        :today)
                      returning id
                      """)
                  .param("request", request)
                  .param("requestedOn", proposal.requestedOn())
                  .param("reference", proposal.reference())
                  .param("language", proposal.language())
                  .param("words", proposal.words())
                  .param("why", why)
                  .param("actor", actor.name())
                  .param("today", today)
                  .query(Long.class)
                  .single();
          journal.write(
              actor,
              Change.of("correction asked for", "request/" + request)
                  .after(Map.of("correction", id, "requested_on", proposal.requestedOn()))
                  .why(why));
        });
  }

  /**
   * Decides on a correction; where it is taken over, the details of the request change.
   *
   * @throws BadInput if it was decided in the meantime
   */
  void decide(Actor actor, DetailCorrection correction, DetailCorrection.Decision decision) {
    journal.inTransaction(
        () -> {
          int decided =
              sql.sql(
                      """
                      update assistance_correction set decision = :decision,
                        decision_why = :why, decided_by = :actor, decided_on = :on
                      where id = :id and decision = ''
                      """)
                  .param("decision", word(decision.taken()))
                  .param("why", decision.why())
                  .param("actor", actor.name())
                  .param("on", decision.on())
                  .param("id", correction.id())
                  .update();
          if (decided == 0) {
            throw BadInput.of("", "assistance.refused.correction-decided");
          }
          if (decision.taken()) {
            RequestDetails before =
                RequestDetails.of(
                    requests.find(correction.request()).orElseThrow().receipt().orElseThrow());
            requests.correct(
                actor,
                correction.request(),
                correction.proposal().on(before),
                correction.why(),
                "request corrected as its State asked");
          }
          journal.write(
              actor,
              Change.of("correction " + word(decision.taken()), "request/" + correction.request())
                  .after(Map.of("correction", correction.id()))
                  .why(decision.why()));
        });
  }

  private static String word(boolean taken) {
    return taken ? "taken" : "declined";
  }

  private static DetailCorrection correction(ResultSet row, int number) throws SQLException {
    String decision = row.getString("decision");
    return new DetailCorrection(
        row.getLong("id"),
        row.getLong("request_id"),
        new DetailCorrection.Proposal(
            row.getDate("requested_on").toLocalDate(),
            row.getString("reference"),
            row.getString("language"),
            row.getString("words")),
        row.getString("why"),
        row.getString("asked_by"),
        row.getDate("asked_on").toLocalDate(),
        decision.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new DetailCorrection.Decision(
                    decision.equals(word(true)),
                    row.getString("decision_why"),
                    row.getDate("decided_on").toLocalDate())));
  }
}
