package org.clearinghouse1540.kit.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clearinghouse1540.kit.web.OpenSessions.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of the rows of sessions, whose values are encrypted. Every statement is kept even
 * if the transaction of the page is undone. The clock is that of the database.
 */
@Component
final class SessionRows {
  private static final String OPEN =
      "used_at > clock_timestamp() - interval '%d seconds'"
          .formatted(SharedSessions.TIMEOUT.toSeconds());
  private static final String READ =
      """
      select s.*, v.name, v.value from kit_session s left join kit_session_value v using (id_hash)
      """;

  private final JdbcClient sql;
  private final TransactionTemplate separate;

  SessionRows(JdbcClient sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * A session.
   *
   * @param digest of the identifier
   * @param key names the session on the page of its owner
   * @param values encrypted, by name
   */
  record Row(
      byte[] digest,
      String key,
      String account,
      Place place,
      Instant made,
      Instant signedIn,
      Instant used,
      Map<String, byte[]> values) {}

  /**
   * The changes of a session.
   *
   * @param stored the digest under which it is stored, which may be another one than before
   * @param account the account that signed in since then
   * @param values encrypted, by name; those that are removed are empty
   */
  record Changes(
      byte[] digest,
      Optional<byte[]> stored,
      Optional<String> account,
      Place place,
      Map<String, Optional<byte[]>> values) {}

  /** An open session. */
  Optional<Row> find(byte[] digest) {
    return rows(sql.sql(READ + " where s.id_hash = :id and " + OPEN).param("id", digest)).stream()
        .findFirst();
  }

  /** The open sessions of an account, the latest sign-in first. */
  List<Row> of(String account) {
    return rows(
        sql.sql(
                READ
                    + " where s.account = :account and "
                    + OPEN
                    + " order by s.signed_in_at desc, s.key")
            .param("account", account));
  }

  private static List<Row> rows(JdbcClient.StatementSpec query) {
    Map<String, Row> found = new LinkedHashMap<>();
    query.query(
        row -> {
          Row session = found.computeIfAbsent(row.getString("key"), key -> session(row));
          if (row.getString("name") != null) {
            session.values().put(row.getString("name"), row.getBytes("value"));
          }
        });
    return List.copyOf(found.values());
  }

  private static Row session(ResultSet row) {
    try {
      Instant made = row.getTimestamp("made_at").toInstant();
      return new Row(
          row.getBytes("id_hash"),
          row.getString("key"),
          row.getString("account"),
          new Place(row.getString("network"), row.getString("browser")),
          made,
          row.getTimestamp("signed_in_at") == null
              ? made
              : row.getTimestamp("signed_in_at").toInstant(),
          row.getTimestamp("used_at").toInstant(),
          new LinkedHashMap<>());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Stores a session, or its changes. One that ended meanwhile remains ended. */
  void write(Changes changes) {
    separate.executeWithoutResult(
        status -> {
          if (changes.stored().isEmpty()) {
            insert(changes);
          } else if (!update(changes, changes.stored().get())) {
            return;
          }
          changes.values().forEach((name, value) -> put(changes.digest(), name, value));
          changes.account().ifPresent(account -> signIn(changes, account));
        });
  }

  private void insert(Changes changes) {
    sql.sql(
            """
            insert into kit_session (id_hash, key, network, browser)
            values (:id, :key, :network, :browser)
            """)
        .param("id", changes.digest())
        .param("key", UUID.randomUUID().toString())
        .param("network", changes.place().network())
        .param("browser", changes.place().browser())
        .update();
    sql.sql(
            """
            delete from kit_session where id_hash in (select id_hash from kit_session
              where account = '' and network = :network order by made_at desc offset :most)
            """)
        .param("network", changes.place().network())
        .param("most", OpenSessions.BY_ADDRESS)
        .update();
    sql.sql(
            """
            delete from kit_session where id_hash in (select id_hash from kit_session
              where account = '' order by made_at desc offset :most)
            """)
        .param("most", OpenSessions.OF_VISITORS)
        .update();
  }

  // With a new identifier all values come again, encrypted for it.
  private boolean update(Changes changes, byte[] stored) {
    if (!Arrays.equals(stored, changes.digest())) {
      sql.sql("delete from kit_session_value where id_hash = :stored")
          .param("stored", stored)
          .update();
    }
    return sql.sql(
                """
                update kit_session set id_hash = :id, used_at = clock_timestamp()
                where id_hash = :stored
                """)
            .param("id", changes.digest())
            .param("stored", stored)
            .update()
        == 1;
  }

  private void put(byte[] digest, String name, Optional<byte[]> value) {
    if (value.isEmpty()) {
      sql.sql("delete from kit_session_value where id_hash = :id and name = :name")
          .param("id", digest)
          .param("name", name)
          .update();
      return;
    }
    sql.sql(
            """
            insert into kit_session_value (id_hash, name, value) values (:id, :name, :value)
            on conflict (id_hash, name) do update set value = excluded.value
            """)
        .param("id", digest)
        .param("name", name)
        .param("value", value.get())
        .update();
  }

  private void signIn(Changes changes, String account) {
    sql.sql(
            """
            update kit_session set account = :account, key = :key, network = :network,
              browser = :browser, signed_in_at = clock_timestamp() where id_hash = :id
            """)
        .param("account", account)
        .param("key", UUID.randomUUID().toString())
        .param("network", changes.place().network())
        .param("browser", changes.place().browser())
        .param("id", changes.digest())
        .update();
    sql.sql(
            """
            delete from kit_session where id_hash in (select id_hash from kit_session
              where account = :account order by signed_in_at desc offset :most)
            """)
        .param("account", account)
        .param("most", OpenSessions.BY_ACCOUNT)
        .update();
  }

  /** Notes that a session is used, once a minute. */
  boolean touch(byte[] digest) {
    return changed(
        sql.sql(
                """
                update kit_session set used_at = clock_timestamp()
                where id_hash = :id and used_at < clock_timestamp() - interval '1 minute'
                """)
            .param("id", digest));
  }

  boolean delete(byte[] digest) {
    return changed(sql.sql("delete from kit_session where id_hash = :id").param("id", digest));
  }

  boolean end(String account, String key) {
    return changed(
        sql.sql("delete from kit_session where account = :account and key = :key")
            .param("account", account)
            .param("key", key));
  }

  boolean removeEnded() {
    return changed(sql.sql("delete from kit_session where not (" + OPEN + ")"));
  }

  int count() {
    return sql.sql("select count(*) from kit_session where " + OPEN).query(Integer.class).single();
  }

  private boolean changed(JdbcClient.StatementSpec statement) {
    Integer rows = separate.execute(status -> statement.update());
    return rows != null && rows > 0;
  }
}
