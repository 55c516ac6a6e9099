package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.Loading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of offers. */
@Component
public final class Offers {
  private final JdbcClient sql;
  private final Loading loading;

  Offers(JdbcClient sql, Loading loading) {
    this.sql = sql;
    this.loading = loading;
  }

  /** Loads the reference table; an offer keeps its number when a corrected table comes. */
  public void load() {
    loading.load("providers/data/assistance_offers.csv", table -> table.rows().forEach(this::add));
  }

  private void add(Table.Row row) {
    sql.sql(
            """
            insert into assistance_offer
              (reference_id, provider_kind, provider, kind, as_of, words, exclusions, regions, answers,
               address)
            values (:id, :providerKind, :provider, :kind, :asOf, :words, :exclusions, :regions, :answers,
              :address)
            on conflict (reference_id) do update set
              provider_kind = excluded.provider_kind, provider = excluded.provider,
              kind = excluded.kind, as_of = excluded.as_of, words = excluded.words,
              exclusions = excluded.exclusions, regions = excluded.regions,
              answers = excluded.answers, address = excluded.address
            """)
        .param("id", row.require("id"))
        .param("providerKind", row.require("provider_kind"))
        .param("provider", row.require("provider"))
        .param("kind", row.require("kind"))
        .param("asOf", row.get("as_of"))
        .param("words", row.require("areas_paraphrase"))
        .param("exclusions", row.get("exclusions"))
        .param("regions", row.get("regions"))
        .param("answers", row.get("answers"))
        .param("address", row.require("source_url"))
        .update();
  }

  /** All offers, by provider. */
  public List<Offer> list() {
    return sql.sql("select * from assistance_offer order by lower(provider), reference_id")
        .query(
            (row, number) ->
                new Offer(
                    row.getLong("id"),
                    row.getString("reference_id"),
                    row.getString("provider_kind"),
                    row.getString("provider"),
                    row.getString("kind"),
                    row.getString("as_of"),
                    row.getString("words"),
                    row.getString("exclusions"),
                    row.getString("regions"),
                    row.getString("answers"),
                    row.getString("address")))
        .list();
  }
}
