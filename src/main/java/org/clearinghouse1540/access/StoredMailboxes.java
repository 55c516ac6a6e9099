package org.clearinghouse1540.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the e-mail addresses of accounts. Only the program may read it. */
@Component
class StoredMailboxes {
  private final JdbcClient sql;
  private final StoredAccounts accounts;

  StoredMailboxes(JdbcClient sql, StoredAccounts accounts) {
    this.sql = sql;
    this.accounts = accounts;
  }

  /** The addresses of open accounts. */
  List<Mailbox> list() {
    Map<Long, String> open =
        accounts.list().stream().collect(Collectors.toMap(Account::id, Account::name));
    return sql
        .sql("select * from access_mailbox order by account_id")
        .query(
            (row, number) ->
                read(row, Optional.ofNullable(open.get(row.getLong("account_id"))).orElse("")))
        .list()
        .stream()
        .filter(mailbox -> !mailbox.account().isEmpty())
        .toList();
  }

  /** The address of an open account. */
  Optional<Mailbox> find(String account) {
    return sql.sql("select * from access_mailbox where account_id = :account")
        .param("account", number(account))
        .query((row, position) -> read(row, account))
        .optional();
  }

  private long number(String account) {
    return accounts.find(account).map(Account::id).orElse(0L);
  }

  private static Mailbox read(ResultSet row, String account) throws SQLException {
    return new Mailbox(
        account,
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
            values (:account, :address, :frequency, :language)
            on conflict (account_id) do update set
              address = :address, frequency = :frequency, language = :language,
              confirmed_at = case when access_mailbox.address = :address
                then access_mailbox.confirmed_at end,
              code_hash = case when access_mailbox.address = :address
                then access_mailbox.code_hash else '' end
            """)
        .param("account", number(mailbox.account()))
        .param("address", mailbox.address())
        .param("frequency", mailbox.frequency().key())
        .param("language", mailbox.language().code())
        .update();
  }

  /** Deletes the address of an account. */
  void remove(String account) {
    sql.sql(
            """
            delete from access_mailbox where account_id = :account
            """)
        .param("account", number(account))
        .update();
  }

  /**
   * Records the hash of the code that is sent to the address of an account; false if the account
   * has another address by now, which the code does not confirm.
   */
  boolean setCode(Mailbox sentTo, String hash, Instant until) {
    return sql.sql(
                """
            update access_mailbox set code_hash = :hash, code_until = :until
            where account_id = :account and address = :address
            """)
            .param("hash", hash)
            .param("until", Timestamp.from(until))
            .param("account", number(sentTo.account()))
            .param("address", sentTo.address())
            .update()
        == 1;
  }

  /** Confirms the address of an account with its code; false if the code is not the current one. */
  boolean confirm(String account, String hash, Instant now) {
    return sql.sql(
                """
                update access_mailbox set confirmed_at = :now, code_hash = ''
                where code_hash = :hash and code_hash <> '' and code_until > :now
                  and account_id = :account
                """)
            .param("hash", hash)
            .param("now", Timestamp.from(now))
            .param("account", number(account))
            .update()
        == 1;
  }
}
