package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the answers of States that they name nobody for a place at present. */
@Component
final class GapAnswers {
  private final JdbcClient sql;
  private final Journal journal;

  GapAnswers(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** All answers that the current user may see, oldest first. */
  List<GapAnswer> list() {
    return sql.sql("select * from contacts_gap_answer order by id")
        .query(
            (row, number) ->
                new GapAnswer(
                    row.getLong("id"),
                    row.getString("party"),
                    ContactDuty.Place.find(row.getString("place")).orElseThrow(),
                    row.getObject("made_on", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .list();
  }

  /** Records the answer of a State to a gap. */
  void add(Actor actor, ContactGap gap, LocalDate today, LocalDate until) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into contacts_gap_answer (party, place, made_on, until_day)
                  values (:party, :place, :on, :until)
                  """)
              .param("party", gap.party())
              .param("place", gap.place().key())
              .param("on", today)
              .param("until", until)
              .update();
          journal.write(
              actor,
              Change.of("no contact named at present", "contacts/" + gap.party())
                  .after(Map.of("place", gap.place().key(), "until", until.toString())));
        });
  }
}
