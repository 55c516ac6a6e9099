package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of contributions to funds and events. */
@Component
class Contributions {
  private final JdbcClient sql;

  Contributions(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Where a contribution comes from.
   *
   * @param event the event of the reference table that it names, or empty
   * @param document the note that names it; none if it comes from the reference table
   */
  record Origin(String event, String remark, Optional<Long> document) {
    static Origin note(long document) {
      return new Origin("", "", Optional.of(document));
    }
  }

  /** The contributions of a State, the latest first. */
  List<Contribution> ofState(String state) {
    return sql.sql(
            "select * from outreach_contribution where state = :state order by given_on desc, id")
        .param("state", state)
        .query(EventRowMapper.CONTRIBUTION)
        .list();
  }

  /** The contributions to events of the reference table, and those that these documents name. */
  List<Contribution> of(List<String> events, List<Long> documents) {
    return sql.sql(
            """
            select * from outreach_contribution
            where event_reference = any(:events) or document_id = any(:documents)
            order by id
            """)
        .param("events", events.toArray(String[]::new))
        .param("documents", documents.toArray(Long[]::new))
        .query(EventRowMapper.CONTRIBUTION)
        .list();
  }

  /** Adds a contribution. */
  void add(Contribution contribution, Origin origin) {
    sql.sql(
            """
            insert into outreach_contribution
              (donor, state, fund, given_on, amount, currency, words, event_reference, remark,
               address, document_id)
            values (:donor, :state, :fund, :givenOn, :amount, :currency, :words, :event, :remark,
              :address, :document::bigint)
            """)
        .param("donor", contribution.donor())
        .param("state", contribution.state().orElse(null))
        .param("fund", contribution.fund())
        .param("givenOn", contribution.givenOn())
        .param("amount", contribution.amount().orElse(null))
        .param("currency", contribution.currency().orElse(null))
        .param("words", contribution.words())
        .param("event", origin.event())
        .param("remark", origin.remark())
        .param("address", origin.document().isPresent() ? "" : contribution.address())
        .param("document", origin.document().orElse(null))
        .update();
  }

  /** Deletes the contributions of the reference table. */
  void deleteOfReferenceTable() {
    sql.sql("delete from outreach_contribution where document_id is null").update();
  }
}
