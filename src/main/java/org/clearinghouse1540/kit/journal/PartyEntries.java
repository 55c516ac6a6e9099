package org.clearinghouse1540.kit.journal;

import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries of the journal that the accounts of one party wrote, and the signed head above them.
 * A party may know of these: they record acts of its accounts, and a head says nothing of a record.
 */
@Component
public final class PartyEntries {
  private final JdbcClient sql;

  PartyEntries(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The number of entries that accounts wrote in these roles.
   *
   * @param roles the roles with their party, as entries name them
   */
  public long count(Set<String> roles) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql("select count(*) from kit_journal where role = any(:roles)")
                .param("roles", roles.toArray(String[]::new))
                .query(Long.class)
                .single());
  }

  /** The last signed head, for every viewer. */
  public Optional<TreeHead> head() {
    return ViewerDataSource.as("program", () -> new TreeHeads(sql).last());
  }
}
