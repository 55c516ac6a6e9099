package org.clearinghouse1540.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of accounts. */
@Component
public final class Accounts {
  private static final RowMapper<Account> ACCOUNT =
      (row, number) ->
          new Account(
              row.getLong("id"),
              row.getString("name"),
              Role.find(row.getString("role")).orElseThrow(),
              row.getString("party"),
              row.getBoolean("try_out"),
              row.getTimestamp("made_at").toInstant());

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final PasswordEncoder passwords;

  Accounts(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, PasswordEncoder passwords) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.passwords = passwords;
  }

  /** The open accounts, by name. */
  public List<Account> list() {
    return sql.sql("select * from access_account where closed_at is null order by name")
        .query(ACCOUNT)
        .list();
  }

  /** Whether a real administrator exists, one that was not made for trying out. */
  public boolean hasAdministrator() {
    return sql.sql(
            """
            select exists (select 1 from access_account
              where role = 'administrator' and not try_out and closed_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Whether there is an open account of this name. */
  public boolean isOpen(String name) {
    return sql.sql(
            "select exists (select 1 from access_account where name = :name and closed_at is null)")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  /**
   * Opens an account.
   *
   * @throws BadInput if the name is taken or empty, or the password has fewer than 12 characters
   */
  public void open(
      Actor actor, String name, Role role, String party, String password, boolean tryOut) {
    if (!name.matches("[\\p{L}\\p{N}._@-]{2,80}")) {
      throw new BadInput(
          "name", "A name has 2 to 80 letters, digits or the signs . _ @ - and no spaces.");
    }
    if (password.length() < 12) {
      throw new BadInput("password", "A password has at least 12 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          int opened =
              sql.sql(
                      """
                      insert into access_account (name, role, party, password_hash, try_out)
                      values (:name, :role, :party, :hash, :tryOut) on conflict (name) do nothing
                      """)
                  .param("name", name)
                  .param("role", role.key())
                  .param("party", party)
                  .param("hash", passwords.encode(password))
                  .param("tryOut", tryOut)
                  .update();
          if (opened == 0) {
            throw new BadInput("name", "There is an account named " + name + " already.");
          }
          journal.write(
              actor,
              Change.of("account opened", "account/" + name)
                  .after(Map.of("role", role.key(), "acts for", party, "try-out", tryOut)));
        });
  }

  /**
   * Sets another password, by whoever knows the one before.
   *
   * @throws BadInput if that one is wrong, or the new one has fewer than 12 characters
   */
  public void changePassword(Actor actor, String before, String after) {
    String hash =
        findWithHash(actor.name())
            .map(Map.Entry::getValue)
            .orElseThrow(() -> new BadInput("before", "This account is closed."));
    if (!passwords.matches(before, hash)) {
      throw new BadInput("before", "This is not your present password; type it again.");
    }
    if (after.length() < 12) {
      throw new BadInput("after", "A password has at least 12 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql("update access_account set password_hash = :hash where name = :name")
              .param("hash", passwords.encode(after))
              .param("name", actor.name())
              .update();
          journal.write(actor, Change.of("password changed", "account/" + actor.name()));
        });
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

  /** Sets another password for a try-out account that exists. */
  void replaceTryOutPassword(String name, String password) {
    sql.sql("update access_account set password_hash = :hash where name = :name and try_out")
        .param("hash", passwords.encode(password))
        .param("name", name)
        .update();
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

  /** The account and the hash of its password, for signing in. */
  Optional<Map.Entry<Account, String>> findWithHash(String name) {
    return sql.sql("select * from access_account where name = :name and closed_at is null")
        .param("name", name)
        .query(
            (row, number) ->
                Map.entry(
                    Optional.ofNullable(ACCOUNT.mapRow(row, number)).orElseThrow(),
                    row.getString("password_hash")))
        .optional();
  }
}
