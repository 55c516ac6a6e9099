package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of contributions named in the reference table and in notes. */
@Component
final class Contributions {
  private static final RowMapper<Contribution> ROW =
      (row, number) ->
          new Contribution(
              row.getString("donor"),
              Optional.ofNullable(row.getString("state")),
              row.getString("fund"),
              row.getString("given_on"),
              Optional.ofNullable(row.getBigDecimal("amount")),
              Optional.ofNullable(row.getString("currency")),
              row.getString("words"),
              row.getString("address"),
              Optional.ofNullable(row.getObject("document_id", Long.class)));

  private final JdbcClient sql;

  Contributions(JdbcClient sql) {
    this.sql = sql;
  }

  /** The contributions of a State, the most recent first. */
  List<Contribution> ofState(String state) {
    return sql.sql(
            """
            select * from outreach_contribution where state = :state order by given_on desc, id
            """)
        .param("state", state)
        .query(ROW)
        .list();
  }

  /** The contributions for events of the reference table, and those that documents name. */
  List<Contribution> of(Collection<String> references, Collection<Long> documents) {
    return sql.sql(
            """
            select * from outreach_contribution
            where event_reference = any(:references) or document_id = any(:documents)
            order by id
            """)
        .param("references", references.toArray(String[]::new))
        .param("documents", documents.toArray(Long[]::new))
        .query(ROW)
        .list();
  }

  void add(Contribution contribution) {
    add(contribution, "", "");
  }

  /**
   * Adds a contribution.
   *
   * @param event the number of the event in the reference table, or empty
   */
  void add(Contribution contribution, String event, String remark) {
    sql.sql(
            """
            insert into outreach_contribution
              (donor, state, fund, given_on, amount, currency, words, event_reference, remark, address,
               document_id)
            values (:donor, :state, :fund, :givenOn, :amount, :currency, :words, :event, :remark,
              :address, :document)
            """)
        .param("donor", contribution.donor())
        .param("state", contribution.state().orElse(null))
        .param("fund", contribution.fund())
        .param("givenOn", contribution.givenOn())
        .param("amount", contribution.amount().orElse(null))
        .param("currency", contribution.currency().orElse(null))
        .param("words", contribution.words())
        .param("event", event)
        .param("remark", remark)
        .param("address", contribution.address())
        .param("document", contribution.document().orElse(null))
        .update();
  }

  /** Removes the contributions of the reference table. */
  void removeReference() {
    sql.sql("delete from outreach_contribution where document_id is null").update();
  }
}
