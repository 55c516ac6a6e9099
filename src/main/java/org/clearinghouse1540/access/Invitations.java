package org.clearinghouse1540.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
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

/**
 * The repository of invitations to create or recover an account. Each can be used once, within two
 * weeks or one day. Its secret is shown once and stored as a hash.
 */
@Component
public final class Invitations {
  private static final Duration TO_OPEN = Duration.ofDays(14);
  private static final Duration BACK_IN = Duration.ofDays(1);
  private static final String OPEN =
      """
      select * from access_invitation
      where taken_at is null and withdrawn_at is null and good_until > :now
      """;

  private final JdbcClient sql;
  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Invitations(
      JdbcClient sql,
      StoredAccounts accounts,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * An invitation that is open.
   *
   * @param held the role it opens, or nothing where it leads back into an account
   * @param account the name of that account, or empty
   */
  public record Invitation(
      long id,
      Optional<RoleGrant> held,
      String label,
      String account,
      String madeBy,
      Instant goodUntil) {}

  /** An invitation as stored, with the number of the account that it is for, or 0. */
  private record StoredInvitation(long account, Invitation invitation) {
    Invitation named(Map<Long, String> names) {
      return new Invitation(
          invitation.id(),
          invitation.held(),
          invitation.label(),
          names.getOrDefault(account, ""),
          invitation.madeBy(),
          invitation.goodUntil());
    }
  }

  private List<Invitation> named(List<StoredInvitation> stored) {
    Map<Long, String> names =
        accounts.names(stored.stream().map(StoredInvitation::account).toList());
    return stored.stream().map(invitation -> invitation.named(names)).toList();
  }

  private static StoredInvitation read(ResultSet row, int number) throws SQLException {
    String party = text(row.getString("party"));
    return new StoredInvitation(
        row.getLong("account_id"),
        new Invitation(
            row.getLong("id"),
            Role.find(text(row.getString("role"))).map(role -> new RoleGrant(role, party)),
            text(row.getString("label")),
            "",
            row.getString("made_by"),
            row.getTimestamp("good_until").toInstant()));
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  /** Invites a person to create an account in a role; the secret is returned only here. */
  public String invite(Actor actor, String party, RoleGrant held, String label) {
    if (label.isBlank() || label.length() > 200) {
      throw BadInput.of("label", "kit.form.required");
    }
    return create(
        Change.of("invited", "invitation")
            .after(Map.of("role", held.words(), "who", label.strip())),
        actor,
        new NewInvitation(party, Optional.of(held), label.strip(), "", TO_OPEN));
  }

  /**
   * Lets the owner set a new password by a secret, returned only here; ends earlier recoveries.
   *
   * @throws BadInput if there is no open account of this name
   */
  public String recover(Actor actor, String account) {
    if (accounts.find(account).isEmpty()) {
      throw BadInput.of("name", "access.refused.no-account");
    }
    return journal.inTransaction(
        () -> {
          withdrawRecoveries(actor, account);
          return create(
              Change.of("way back made", "account/" + account).after(Map.of("way back", true)),
              actor,
              new NewInvitation("", Optional.empty(), "", account, BACK_IN));
        });
  }

  /** Withdraws every recovery of an account that is open, such as when its password changes. */
  void withdrawRecoveries(Actor actor, String account) {
    transaction.executeWithoutResult(
        status ->
            sql.sql(OPEN + " and account_id = :account order by id")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accounts.number(account).orElse(0L))
                .query(Invitations::read)
                .list()
                .forEach(recovery -> withdraw(actor, recovery.invitation().id())));
  }

  /**
   * An invitation that is to be added.
   *
   * @param party the State or organization of the person who invites, or empty
   * @param account the account that it leads back into, or empty
   */
  private record NewInvitation(
      String party, Optional<RoleGrant> held, String label, String account, Duration validity) {}

  private String create(Change change, Actor actor, NewInvitation invitation) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into access_invitation
                    (secret_hash, role, party, label, account_id, made_by, made_by_party, good_until)
                  values (:hash, :role, :party, :label, :account::bigint, :by, :byParty, :until)
                  """)
              .param("hash", hash(secret))
              .param("role", invitation.held().map(grant -> grant.role().key()).orElse(null))
              .param("party", invitation.held().map(RoleGrant::party).orElse(""))
              .param("label", invitation.label())
              .param("account", accounts.number(invitation.account()).orElse(null))
              .param("by", actor.name())
              .param("byParty", invitation.party())
              .param("until", Timestamp.from(clock.instant().plus(invitation.validity())))
              .update();
          journal.write(actor, change);
        });
    return secret;
  }

  /** The open invitations visible to the current user. */
  public List<Invitation> list() {
    return named(
        sql.sql(OPEN + " order by id")
            .param("now", Timestamp.from(clock.instant()))
            .query(Invitations::read)
            .list());
  }

  /** The open invitation of a secret. */
  public Optional<Invitation> find(String secret) {
    return named(
            sql.sql(OPEN + " and secret_hash = :hash")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash(secret))
                .query(Invitations::read)
                .list())
        .stream()
        .findFirst();
  }

  /** The name of the account that was opened with an invitation. */
  public Optional<String> acceptedBy(long id) {
    return sql.sql("select taken_by from access_invitation where id = :id and taken_by is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** The names of the accounts that were opened with invitations, by the number of each. */
  public Map<Long, String> acceptedBy(Collection<Long> ids) {
    return sql
        .sql(
            "select id, taken_by from access_invitation where id = any(:ids) and taken_by is not"
                + " null")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("id"), row.getString("taken_by")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The moments at which invitations ended unused, by the number of each. */
  public Map<Long, Instant> unused(Collection<Long> ids) {
    return sql
        .sql(
            """
            select id, coalesce(withdrawn_at, good_until) as ended from access_invitation
            where id = any(:ids) and taken_at is null
              and (withdrawn_at is not null or good_until <= :now)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> Map.entry(row.getLong("id"), row.getTimestamp("ended").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Takes it; false where somebody did so before. Called inside the transaction of what follows.
   */
  boolean take(String secret, String by) {
    return sql.sql(
                "update access_invitation set taken_at = :now, taken_by = :by where secret_hash ="
                    + " :hash and taken_at is null and withdrawn_at is null and good_until > :now")
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .param("hash", hash(secret))
            .update()
        == 1;
  }

  /** Withdraws an open invitation; false if the current user may see none with this number. */
  public boolean withdraw(Actor actor, long id) {
    return journal.inTransaction(
        () -> {
          List<Long> withdrawn =
              sql.sql(
                      "update access_invitation set withdrawn_at = now() where id = :id and"
                          + " taken_at is null and withdrawn_at is null returning"
                          + " coalesce(account_id, 0)")
                  .param("id", id)
                  .query((row, at) -> row.getLong(1))
                  .list();
          if (!withdrawn.isEmpty()) {
            journal.write(
                actor,
                Change.of("invitation withdrawn", "invitation/" + id)
                    .after(Map.of("withdrawn", true)));
          }
          for (String name : accounts.names(withdrawn).values()) {
            journal.write(
                actor,
                Change.of("way back withdrawn", "account/" + name)
                    .after(Map.of("way back", false)));
          }
          return !withdrawn.isEmpty();
        });
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
