package org.clearinghouse1540.contacts;

import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the settings that States choose for their entries. */
@Component
final class ContactSettings {
  private final JdbcClient sql;
  private final Journal journal;
  private final ContactRules rules;
  private final GapAnswers answers;

  ContactSettings(JdbcClient sql, Journal journal, ContactRules rules, GapAnswers answers) {
    this.sql = sql;
    this.journal = journal;
    this.rules = rules;
    this.answers = answers;
  }

  /** The answers of States that they name nobody for a place at present. */
  GapAnswers answers() {
    return answers;
  }

  /** The periods that hold for all States. */
  ContactRules rules() {
    return rules;
  }

  /** After how many months a State is asked to confirm its entries. */
  int months(String party) {
    return sql.sql("select months from contacts_setting where party = :party")
        .param("party", party)
        .query(Integer.class)
        .optional()
        .orElseGet(rules::monthsToConfirm);
  }

  /** Records the months that a State chose. */
  void change(Actor actor, String party, int months) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into contacts_setting (party, months) values (:party, :months)
                  on conflict (party) do update set months = excluded.months
                  """)
              .param("party", party)
              .param("months", months)
              .update();
          journal.write(
              actor,
              Change.of("confirmation of contacts set", "contacts/" + party)
                  .after(Map.of("months", months)));
        });
  }
}
