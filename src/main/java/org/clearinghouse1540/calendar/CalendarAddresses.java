package org.clearinghouse1540.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of private addresses of calendars, for calendar programs that cannot sign in. An
 * address shows the events that its owner may see, until it is deleted, the account is closed or
 * the role is withdrawn.
 */
@Component
public final class CalendarAddresses {
  private static final int MOST = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Accounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /** An address in use; the secret part of it is not stored. */
  record CalendarAddress(long id, Instant created) {}

  CalendarAddresses(
      JdbcClient sql, Accounts accounts, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Creates an address; its secret part, which is shown only once.
   *
   * @throws BadInput if the account has the maximum number of addresses
   */
  String create(Viewer owner) {
    if (list(owner).size() >= MOST) {
      throw BadInput.of("", "calendar.refused.addresses", MOST);
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into calendar_address (account, role, party, digest)
                  values (:account, :role, :party, :digest)
                  """)
              .param("account", owner.name())
              .param("role", owner.roleKey())
              .param("party", owner.party())
              .param("digest", digest(secret))
              .update();
          journal.write(
              owner.actor(),
              Change.of("calendar address made", "account/" + owner.name())
                  .after(Map.of("calendar addresses", list(owner).size())));
        });
    return secret;
  }

  /** The addresses of an account in its current role. */
  List<CalendarAddress> list(Viewer owner) {
    return sql.sql(
            """
            select id, made_at from calendar_address
            where account = :account and role = :role and party = :party and ended_at is null order by id
            """)
        .param("account", owner.name())
        .param("role", owner.roleKey())
        .param("party", owner.party())
        .query(
            (row, number) ->
                new CalendarAddress(row.getLong("id"), row.getTimestamp("made_at").toInstant()))
        .list();
  }

  /** Deletes an address of this account; false if it has no address with this number. */
  boolean delete(Viewer owner, long id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              int ended =
                  sql.sql(
                          """
                          update calendar_address set ended_at = now()
                          where id = :id and account = :account and ended_at is null
                          """)
                      .param("id", id)
                      .param("account", owner.name())
                      .update();
              if (ended > 0) {
                journal.write(
                    owner.actor(),
                    Change.of("calendar address ended", "account/" + owner.name())
                        .after(Map.of("calendar addresses", list(owner).size())));
              }
              return ended > 0;
            }));
  }

  /** The owner of an address in use who may still see the calendar. */
  Optional<Viewer> owner(String secret) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    """
                    select account, role, party from calendar_address
                    where digest = :digest and ended_at is null
                    """)
                .param("digest", digest(secret))
                .query(
                    (row, number) ->
                        Map.entry(
                            row.getString("account"),
                            List.of(row.getString("role"), row.getString("party"))))
                .optional()
                .filter(
                    found ->
                        Role.find(found.getValue().getFirst())
                            .filter(
                                role ->
                                    accounts.holds(
                                        found.getKey(),
                                        new RoleGrant(role, found.getValue().getLast())))
                            .isPresent())
                .flatMap(
                    found ->
                        Role.find(found.getValue().getFirst())
                            .map(
                                role ->
                                    new Viewer(found.getKey(), role, found.getValue().getLast()))));
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
