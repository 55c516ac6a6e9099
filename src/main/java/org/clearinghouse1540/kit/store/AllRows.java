package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;

/**
 * Makes every row of every table visible to a transaction of the owner of the tables, for the check
 * of the journal and for a backup. Whether no row stays hidden is read from the catalogue of
 * PostgreSQL, never assumed: a superuser sees every row, an ordinary owner by the policy {@code
 * kit_all_rows}, and any other account is refused.
 */
public final class AllRows {
  private static final String OPENED =
      """
      select set_config('clearinghouse.reads_all', 'yes', true),
        set_config('clearinghouse.viewer', 'program', true)
      """;
  private static final String HIDDEN =
      """
      with policy as (
        select polrelid, polname, polpermissive, pg_get_expr(polqual, polrelid) as condition
        from pg_policy p
        where polcmd in ('r', '*') and exists (select from unnest(polroles) role
          where case when role = 0 then true else pg_has_role(role, 'usage') end))
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and (
        c.relkind in ('r', 'p') and (not has_table_privilege(c.oid, 'select')
          or row_security_active(c.oid) and (
            not public.kit_reads_all()
            or exists (select from policy p where p.polrelid = c.oid and not p.polpermissive)
            or not exists (select from policy p where p.polrelid = c.oid
              and p.polname = 'kit_all_rows'
              and replace(p.condition, 'public.', '') =
                '( SELECT kit_reads_all() AS kit_reads_all)')))
        or c.relkind = 'S' and not has_sequence_privilege(c.oid, 'select'))
      order by 1
      """;
  private static final String BY_POLICIES =
      """
      select coalesce(bool_or(row_security_active(oid)), false) from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      """;

  private AllRows() {}

  /**
   * Opens all rows until the end of the transaction.
   *
   * @return whether policies are used for it, because the account is no superuser
   * @throws BadInput if the account cannot read every row
   */
  public static boolean open(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(OPENED);
      List<String> hidden = new ArrayList<>();
      try (ResultSet row = statement.executeQuery(HIDDEN)) {
        while (row.next()) {
          hidden.add(row.getString(1));
        }
      }
      if (!hidden.isEmpty()) {
        throw BadInput.of("--database", "kit.store.rows-hidden", String.join(", ", hidden));
      }
      try (ResultSet row = statement.executeQuery(BY_POLICIES)) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
