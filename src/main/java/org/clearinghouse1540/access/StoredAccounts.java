package org.clearinghouse1540.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of accounts, without the roles that they hold. */
@Component
class StoredAccounts {
  private static final RowMapper<Account> ACCOUNT =
      (row, number) ->
          new Account(
              row.getLong("id"),
              row.getString("name"),
              row.getString("label"),
              List.of(),
              row.getBoolean("try_out"),
              row.getTimestamp("made_at").toInstant());
  private final JdbcClient sql;

  StoredAccounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** The open accounts, by name. */
  List<Account> list() {
    return sql.sql("select * from access_account where closed_at is null order by name")
        .query(ACCOUNT)
        .list();
  }

  /** The accounts with these numbers, open or closed, by name. */
  List<Account> list(Collection<Long> ids) {
    return sql.sql("select * from access_account where id = any(:ids) order by name")
        .param("ids", ids.toArray(Long[]::new))
        .query(ACCOUNT)
        .list();
  }

  /** Replaces the name of the person or office, which is not that of the account. */
  void rename(String name, String label) {
    sql.sql("update access_account set label = :label where name = :name")
        .param("label", label)
        .param("name", name)
        .update();
  }

  /** The open account of this name. */
  Optional<Account> find(String name) {
    return sql.sql("select * from access_account where name = :name and closed_at is null")
        .param("name", name)
        .query(ACCOUNT)
        .optional();
  }

  /** The open account whose name differs from this one in case or composition only. */
  Optional<Account> find(AccountName typed) {
    return sql.sql("select * from access_account where folded = :folded and closed_at is null")
        .param("folded", typed.folded())
        .query(ACCOUNT)
        .optional();
  }

  /** The number of the account of this name, open or closed. */
  Optional<Long> number(String name) {
    return sql.sql("select id from access_account where name = :name")
        .param("name", name)
        .query(Long.class)
        .optional();
  }

  /** The names of accounts, open or closed, by their numbers. */
  Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    sql.sql("select id, name from access_account where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> names.put(row.getLong("id"), row.getString("name")))
        .list();
    return names;
  }

  /** Adds an account; nothing if its name, or one that looks like it, is taken. */
  Optional<Long> add(String name, String label, boolean tryOut, String openedBy) {
    return sql.sql(
            """
            insert into access_account (name, folded, lookalike, label, try_out, opened_by)
            values (:name, :folded, :lookalike, :label, :tryOut, :by)
            on conflict do nothing returning id
            """)
        .param("name", name)
        .param("folded", AccountName.of(name).folded())
        .param("lookalike", AccountName.of(name).lookalike())
        .param("label", label)
        .param("tryOut", tryOut)
        .param("by", openedBy)
        .query(Long.class)
        .optional();
  }

  /** Closes an account; false if there is no open one of this name. */
  boolean close(String name) {
    return sql.sql(
                """
                update access_account set closed_at = now()
                where name = :name and closed_at is null
                """)
            .param("name", name)
            .update()
        == 1;
  }

  /** Closes all try-out accounts; how many. */
  int closeTryOut() {
    return sql.sql(
            "update access_account set closed_at = now() where try_out and closed_at is null")
        .update();
  }

  /** The hash of the password of an open account, if it has one. */
  Optional<String> passwordHash(String name) {
    return sql.sql(
            """
            select password_hash from access_account
            where name = :name and closed_at is null and password_hash is not null
            """)
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** Sets the password of an account; its sessions end. */
  void setPassword(String name, String hash) {
    sql.sql(
            """
            update access_account set password_hash = :hash, sessions_from = now(),
              password_given = false where name = :name
            """)
        .param("hash", hash)
        .param("name", name)
        .update();
  }

  /** Records that somebody else saw the password. */
  void setPasswordGiven(String name) {
    sql.sql("update access_account set password_given = true where name = :name")
        .param("name", name)
        .update();
  }

  /**
   * A session of an account.
   *
   * @param open whether the sessions of the account were not ended since it began
   */
  record Session(boolean open, boolean passwordGiven) {}

  /** A session that began at a moment, of an open account with this role. */
  Optional<Session> session(String name, RoleGrant held, Instant since) {
    return sql.sql(
            """
            select sessions_from <= :since as goes_on, password_given from access_account
            where name = :name and closed_at is null and access_holds(id, :role, :party)
            """)
        .param("since", Timestamp.from(since))
        .param("name", name)
        .param("role", held.role().key())
        .param("party", held.party())
        .query(
            (row, number) ->
                new Session(row.getBoolean("goes_on"), row.getBoolean("password_given")))
        .optional();
  }

  /** The moment before which all sessions of an account have ended. */
  Instant sessionsFrom(long id) {
    return sql.sql("select greatest(sessions_from, 'epoch') from access_account where id = :id")
        .param("id", id)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  /** Ends all sessions of an open account; false if there is none of this name. */
  boolean endSessions(String name) {
    return sql.sql(
                """
                update access_account set sessions_from = now()
                where name = :name and closed_at is null
                """)
            .param("name", name)
            .update()
        == 1;
  }

  /** The handle of an open account for passkeys; this one if it has none yet. */
  Optional<byte[]> handle(String name, byte[] fresh) {
    return sql.sql(
            """
            update access_account set handle = coalesce(handle, :fresh)
            where name = :name and closed_at is null returning handle
            """)
        .param("fresh", fresh)
        .param("name", name)
        .query(byte[].class)
        .optional();
  }

  /** The handle of an open account for passkeys. */
  Optional<byte[]> handle(long id) {
    return sql.sql(
            """
            select handle from access_account
            where id = :id and closed_at is null and handle is not null
            """)
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** The open account with a handle. */
  Optional<Account> byHandle(byte[] handle) {
    return sql.sql("select * from access_account where handle = :handle and closed_at is null")
        .param("handle", handle)
        .query(ACCOUNT)
        .optional();
  }
}
