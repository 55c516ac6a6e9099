package org.clearinghouse1540.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of passkeys: the public half of each, with the account that it opens. */
@Component
final class Passkeys {
  private final JdbcClient sql;
  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final SecurityLog log;
  private final SecureRandom random = new SecureRandom();

  Passkeys(
      JdbcClient sql,
      StoredAccounts accounts,
      Journal journal,
      TransactionTemplate transaction,
      SecurityLog log) {
    this.log = log;
    this.sql = sql;
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * A passkey as its owner sees it.
   *
   * @param id base 64 for addresses
   */
  record Passkey(String id, String label, Instant made, Instant lastUsed) {}

  /** The passkeys of an account, the oldest first. */
  List<Passkey> list(String name) {
    return sql.sql(
            "select * from access_passkey where account_id = :account order by made_at,"
                + " credential_id")
        .param("account", accounts.number(name).orElse(0L))
        .query(
            (row, number) ->
                new Passkey(
                    new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                    row.getString("label"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant()))
        .list();
  }

  /** Removes a passkey of an account; false if the account has none with this identifier. */
  boolean remove(Actor actor, String name, String id) {
    boolean done =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  int removed =
                      sql.sql(
                              """
                              delete from access_passkey
                              where credential_id = :id and account_id = :account
                              """)
                          .param("id", Bytes.fromBase64(id).getBytes())
                          .param("account", accounts.number(name).orElse(0L))
                          .update();
                  if (removed == 1) {
                    write(actor, "passkey removed", name);
                  }
                  return removed == 1;
                }));
    if (done) {
      log.write(SecurityEvent.FACTOR_REMOVED, name, "passkey");
    }
    return done;
  }

  /** The handle by which passkeys know an account: random, made when it is first asked for. */
  Optional<byte[]> handle(String name) {
    byte[] fresh = new byte[32];
    random.nextBytes(fresh);
    return accounts.handle(name, fresh);
  }

  /** The name of the open account with a handle. */
  Optional<String> name(byte[] handle) {
    return accounts.byHandle(handle).map(Account::name);
  }

  Optional<CredentialRecord> find(byte[] id) {
    return sql.sql("select account_id from access_passkey where credential_id = :id")
        .param("id", id)
        .query(Long.class)
        .optional()
        .flatMap(accounts::handle)
        .flatMap(
            handle ->
                sql.sql("select * from access_passkey where credential_id = :id")
                    .param("id", id)
                    .query((row, number) -> read(row, handle))
                    .optional());
  }

  List<CredentialRecord> ofHandle(byte[] handle) {
    return accounts
        .byHandle(handle)
        .map(
            account ->
                sql.sql(
                        "select * from access_passkey where account_id = :account order by made_at,"
                            + " credential_id")
                    .param("account", account.id())
                    .query((row, number) -> read(row, handle))
                    .list())
        .orElse(List.of());
  }

  private static CredentialRecord read(ResultSet row, byte[] handle) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(handle))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .transports(
            Arrays.stream(row.getString("transports").split(" "))
                .filter(value -> !value.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(row.getTimestamp("made_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }

  /** Keeps a new passkey, or how often and when a known one was used. */
  void keep(CredentialRecord key) {
    String name = name(key.getUserEntityUserId().getBytes()).orElseThrow();
    boolean known = find(key.getCredentialId().getBytes()).isPresent();
    String statement =
        known
            ? """
            update access_passkey set signature_count = :count, backed_up = :backedUp,
              user_verified = :verified, last_used_at = :used where credential_id = :id
            """
            : """
            insert into access_passkey (credential_id, account_id, label, public_key,
              signature_count, user_verified, backup_eligible, backed_up, transports, attestation,
              client_data, made_at, last_used_at)
            values (:id, :account, :label, :key, :count, :verified, :eligible, :backedUp,
              :transports, :attestation, :data, :used, :used)
            """;
    transaction.executeWithoutResult(
        status -> {
          sql.sql(statement)
              .param("id", key.getCredentialId().getBytes())
              .param("account", accounts.number(name).orElseThrow())
              .param("label", label(key))
              .param("key", key.getPublicKey().getBytes())
              .param("count", key.getSignatureCount())
              .param("verified", key.isUvInitialized())
              .param("eligible", key.isBackupEligible())
              .param("backedUp", key.isBackupState())
              .param("transports", transports(key))
              .param("attestation", bytes(key.getAttestationObject()))
              .param("data", bytes(key.getAttestationClientDataJSON()))
              .param("used", Timestamp.from(key.getLastUsed()))
              .update();
          if (!known) {
            write(new Actor(name, "owner"), "passkey added", name);
          }
        });
    if (!known) {
      log.write(SecurityEvent.FACTOR_ADDED, name, "passkey");
    }
  }

  private static String transports(CredentialRecord key) {
    return key.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .collect(Collectors.joining(" "));
  }

  private void write(Actor actor, String act, String name) {
    journal.write(
        actor, Change.of(act, "account/" + name).after(Map.of("passkeys", list(name).size())));
  }

  private static byte[] bytes(@org.jspecify.annotations.Nullable Bytes bytes) {
    return bytes == null ? new byte[0] : bytes.getBytes();
  }

  private static String label(CredentialRecord key) {
    String label = Optional.ofNullable(key.getLabel()).orElse("").strip();
    return label.isEmpty() ? "passkey" : label.substring(0, Math.min(80, label.length()));
  }
}
