package org.clearinghouse1540.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the e-mail addresses of accounts. Only the program may read it. */
@Component
class StoredMailboxes {
  private static final String OPEN =
      """
      select a.name, m.* from access_mailbox m join access_account a on a.id = m.account_id
      where a.closed_at is null
      """;
  private final JdbcClient sql;

  StoredMailboxes(JdbcClient sql) {
    this.sql = sql;
  }

  /** The addresses of open accounts. */
  List<Mailbox> list() {
    return sql.sql(OPEN + " order by a.name").query(StoredMailboxes::read).list();
  }

  /** The address of an open account. */
  Optional<Mailbox> find(String account) {
    return sql.sql(OPEN + " and a.name = :account")
        .param("account", account)
        .query(StoredMailboxes::read)
        .optional();
  }

  private static Mailbox read(ResultSet row, int number) throws SQLException {
    return new Mailbox(
        row.getString("name"),
        row.getString("address"),
        MailFrequency.find(row.getString("frequency")).orElseThrow(),
        Language.find(row.getString("language")).orElseThrow(),
        Optional.ofNullable(row.getTimestamp("confirmed_at")).isPresent());
  }

  /** Records an address; another address than before has to be confirmed. */
  void put(Mailbox mailbox) {
    sql.sql(
            """
            insert into access_mailbox (account_id, address, frequency, language)
            select id, :address, :frequency, :language from access_account where name = :account
            on conflict (account_id) do update set
              address = :address, frequency = :frequency, language = :language,
              confirmed_at = case when access_mailbox.address = :address
                then access_mailbox.confirmed_at end,
              code_hash = case when access_mailbox.address = :address
                then access_mailbox.code_hash else '' end
            """)
        .param("account", mailbox.account())
        .param("address", mailbox.address())
        .param("frequency", mailbox.frequency().key())
        .param("language", mailbox.language().code())
        .update();
  }

  /** Deletes the address of an account. */
  void remove(String account) {
    sql.sql(
            """
            delete from access_mailbox
            where account_id in (select id from access_account where name = :account)
            """)
        .param("account", account)
        .update();
  }

  /** Records the hash of the code that is sent to the address of an account. */
  void setCode(String account, String hash, Instant until) {
    sql.sql(
            """
            update access_mailbox set code_hash = :hash, code_until = :until
            where account_id in (select id from access_account where name = :account)
            """)
        .param("hash", hash)
        .param("until", Timestamp.from(until))
        .param("account", account)
        .update();
  }

  /** Confirms the address of an account with its code; false if the code is not the current one. */
  boolean confirm(String account, String hash, Instant now) {
    return sql.sql(
                """
                update access_mailbox set confirmed_at = :now, code_hash = ''
                where code_hash = :hash and code_hash <> '' and code_until > :now
                  and account_id in (select id from access_account where name = :account)
                """)
            .param("hash", hash)
            .param("now", Timestamp.from(now))
            .param("account", account)
            .update()
        == 1;
  }
}
