package org.clearinghouse1540.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the roles that accounts hold. */
@Component
class RoleGrants {
  private final JdbcClient sql;

  RoleGrants(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The roles of all accounts, by the number of the account, in the order in which they were given.
   */
  Map<Long, List<RoleGrant>> byAccount() {
    return sql
        .sql("select account_id, role, party from access_held order by given_at, role, party")
        .query(
            (row, number) ->
                Map.entry(
                    row.getLong("account_id"),
                    grant(row.getString("role"), row.getString("party"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** The roles of an account, in the order in which they were given. */
  List<RoleGrant> of(long account) {
    return sql.sql(
            """
            select role, party from access_held where account_id = :account
            order by given_at, role, party
            """)
        .param("account", account)
        .query((row, number) -> grant(row.getString("role"), row.getString("party")))
        .list();
  }

  /** Since when an account holds a role. */
  Optional<Instant> since(long account, RoleGrant grant) {
    return sql.sql(
            """
            select given_at from access_held
            where account_id = :account and role = :role and party = :party
            """)
        .param("account", account)
        .param("role", grant.role().key())
        .param("party", grant.party())
        .query((row, number) -> row.getTimestamp("given_at").toInstant())
        .optional();
  }

  /** When a role for a party was first given; the accounts that were closed since count too. */
  Optional<Instant> first(RoleGrant grant) {
    return sql.sql(
            """
            select given_at from access_held where role = :role and party = :party
            order by given_at limit 1
            """)
        .param("role", grant.role().key())
        .param("party", grant.party())
        .query((row, number) -> row.getTimestamp("given_at").toInstant())
        .optional();
  }

  /** The numbers of the accounts that hold a role for a party. */
  List<Long> holders(RoleGrant grant) {
    return sql.sql(
            "select account_id from access_held where role = :role and party = :party"
                + " order by account_id")
        .param("role", grant.role().key())
        .param("party", grant.party())
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The numbers of the accounts that hold a role for any party. */
  List<Long> holders(Role role) {
    return sql.sql("select distinct account_id from access_held where role = :role order by 1")
        .param("role", role.key())
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Gives a role; false if the account holds it already. */
  boolean add(long account, RoleGrant grant) {
    return sql.sql(
                """
                insert into access_held (account_id, role, party)
                values (:account, :role, :party) on conflict do nothing
                """)
            .param("account", account)
            .param("role", grant.role().key())
            .param("party", grant.party())
            .update()
        == 1;
  }

  /** Takes a role; false if the account does not hold it. */
  boolean remove(long account, RoleGrant grant) {
    return sql.sql(
                """
                delete from access_held
                where account_id = :account and role = :role and party = :party
                """)
            .param("account", account)
            .param("role", grant.role().key())
            .param("party", grant.party())
            .update()
        == 1;
  }

  private static RoleGrant grant(String role, String party) {
    return new RoleGrant(Role.find(role).orElseThrow(), party);
  }
}
