package org.clearinghouse1540.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of accounts and the roles that they hold. */
@Component
public final class Accounts {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Accounts(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The open accounts, by name. */
  public List<Account> list() {
    Map<Long, List<RoleGrant>> holds =
        sql
            .sql("select account_id, role, party from access_held order by given_at, role, party")
            .query(
                (row, number) ->
                    Map.entry(row.getLong(1), held(row.getString(2), row.getString(3))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return sql.sql("select * from access_account where closed_at is null order by name")
        .query(
            (row, number) ->
                new Account(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("label"),
                    holds.getOrDefault(row.getLong("id"), List.of()),
                    row.getBoolean("try_out"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  /** The open account of this name. */
  public Optional<Account> find(String name) {
    // What it holds is asked first: a second connection while one is held starves a crowd.
    List<RoleGrant> holds = holds(name);
    return sql.sql("select * from access_account where name = :name and closed_at is null")
        .param("name", name)
        .query(
            (row, number) ->
                new Account(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("label"),
                    holds,
                    row.getBoolean("try_out"),
                    row.getTimestamp("made_at").toInstant()))
        .optional();
  }

  private List<RoleGrant> holds(String name) {
    return sql.sql(
            "select h.role, h.party from access_held h join access_account a on a.id = h.account_id"
                + " where a.name = :name and a.closed_at is null order by h.given_at, h.role,"
                + " h.party")
        .param("name", name)
        .query((row, number) -> held(row.getString(1), row.getString(2)))
        .list();
  }

  private static RoleGrant held(String role, String party) {
    return new RoleGrant(Role.find(role).orElseThrow(), party);
  }

  /** Whether a real administrator exists, one that was not made for trying out. */
  public boolean hasAdministrator() {
    return sql.sql(
            """
            select exists (select 1 from access_account a join access_held h on h.account_id = a.id
              where h.role = 'administrator' and not a.try_out and a.closed_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  /** The names of the open accounts that hold a role, as far as the one who asks may see them. */
  public List<String> names(RoleGrant held) {
    return sql.sql(
            "select a.name from access_account a join access_held h on h.account_id = a.id"
                + " where h.role = :role and h.party = :party and a.closed_at is null order by 1")
        .param("role", held.role().key())
        .param("party", held.party())
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Whether there is an open account of this name that holds this role. */
  public boolean holds(String name, RoleGrant held) {
    return sql.sql(
            """
            select exists (select 1 from access_account a join access_held h on h.account_id = a.id
              where a.name = :name and a.closed_at is null and h.role = :role and h.party = :party)
            """)
        .param("name", name)
        .param("role", held.role().key())
        .param("party", held.party())
        .query(Boolean.class)
        .single();
  }

  /**
   * Opens an account, without a way to sign in yet.
   *
   * @return its number
   * @throws BadInput if the name is taken or is none
   */
  public long open(Actor actor, String name, String label, RoleGrant held, boolean tryOut) {
    if (!name.matches("[\\p{L}\\p{N}._@-]{2,80}")) {
      throw BadInput.of("name", "access.refused.username");
    }
    if (label.length() > 200) {
      throw BadInput.of("label", "kit.form.too-long", 200);
    }
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      sql.sql(
                              """
                              insert into access_account (name, label, try_out, opened_by)
                              values (:name, :label, :tryOut, :by)
                              on conflict (name) do nothing returning id
                              """)
                          .param("name", name)
                          .param("label", label)
                          .param("tryOut", tryOut)
                          .param("by", actor.name())
                          .query(Long.class)
                          .optional()
                          .orElseThrow(
                              () -> BadInput.of("name", "access.refused.username-taken", name));
                  insert(id, held);
                  journal.write(
                      actor,
                      Change.of("account opened", "account/" + name)
                          .after(Map.of("holds", List.of(held.words()), "try-out", tryOut)));
                  return id;
                }))
        .orElseThrow();
  }

  private int insert(long id, RoleGrant held) {
    return sql.sql(
            "insert into access_held (account_id, role, party) values (:id, :role, :party)"
                + " on conflict do nothing")
        .param("id", id)
        .param("role", held.role().key())
        .param("party", held.party())
        .update();
  }

  /**
   * Gives an account one more role.
   *
   * @throws BadInput if there is no such account, it holds the role already, or the role may not be
   *     held beside others
   */
  public void give(Actor actor, String name, RoleGrant held) {
    Account account = existing(name);
    boolean apart =
        held.role() == Role.ADMINISTRATOR || account.first().role() == Role.ADMINISTRATOR;
    if (apart && !account.holds().contains(held)) {
      throw BadInput.of("role", "access.refused.administrator-role");
    }
    transaction.executeWithoutResult(
        status -> {
          if (insert(account.id(), held) == 0) {
            throw BadInput.of("role", "access.refused.role-held");
          }
          writeHolds(actor, "role given", account);
        });
  }

  /**
   * Takes a role from an account; it takes effect at the next request.
   *
   * @throws BadInput if it does not hold it, or holds no other
   */
  public void take(Actor actor, String name, RoleGrant held) {
    Account account = existing(name);
    if (account.holds().size() == 1) {
      throw BadInput.of("role", "access.refused.last-role");
    }
    transaction.executeWithoutResult(
        status -> {
          int taken =
              sql.sql(
                      "delete from access_held where account_id = :id and role = :role"
                          + " and party = :party")
                  .param("id", account.id())
                  .param("role", held.role().key())
                  .param("party", held.party())
                  .update();
          if (taken == 0) {
            throw BadInput.of("role", "access.refused.role-not-held");
          }
          writeHolds(actor, "role taken", account);
        });
  }

  private Account existing(String name) {
    return find(name).orElseThrow(() -> BadInput.of("name", "access.refused.no-account"));
  }

  private void writeHolds(Actor actor, String act, Account before) {
    journal.write(
        actor,
        Change.of(act, "account/" + before.name())
            .before(Map.of("holds", before.holds().stream().map(RoleGrant::words).toList()))
            .after(Map.of("holds", holds(before.name()).stream().map(RoleGrant::words).toList())));
  }

  /** Closes an account; false where there is no open one of this name. */
  public boolean close(Actor actor, String name) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              int closed =
                  sql.sql(
                          "update access_account set closed_at = now()"
                              + " where name = :name and closed_at is null")
                      .param("name", name)
                      .update();
              if (closed == 1) {
                journal.write(
                    actor,
                    Change.of("account closed", "account/" + name).after(Map.of("closed", true)));
              }
              return closed == 1;
            }));
  }

  /** Closes all try-out accounts, as an administrator exists now. */
  public void closeTryOut(Actor actor) {
    transaction.executeWithoutResult(
        status -> {
          int closed =
              sql.sql(
                      "update access_account set closed_at = now()"
                          + " where try_out and closed_at is null")
                  .update();
          if (closed > 0) {
            journal.write(
                actor,
                Change.of("try-out accounts closed", "accounts")
                    .after(Map.of("closed", closed))
                    .why("an administrator exists"));
          }
        });
  }
}
