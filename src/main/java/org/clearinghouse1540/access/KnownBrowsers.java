package org.clearinghouse1540.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of browsers in which the owner of an account signed in. Each has a random secret
 * in a cookie, which is stored as a hash. It opens nothing: it only keeps the attempts of this
 * browser apart from those of strangers.
 */
@Component
public class KnownBrowsers {
  /** The time after which a browser that is not used is forgotten. */
  public static final Duration VALIDITY = Duration.ofDays(180);

  private static final int MOST = 20;

  private final JdbcClient sql;
  private final StoredAccounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KnownBrowsers(JdbcClient sql, StoredAccounts accounts, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The hash of the first secret that belongs to a browser of this account. Browsers are known
   * until the password is set or all sessions are ended, as somebody else may have used one.
   */
  Optional<String> find(long account, List<String> secrets) {
    if (secrets.isEmpty()) {
      return Optional.empty();
    }
    return sql.sql(
            """
            select secret_hash from access_browser
            where account_id = :account and secret_hash = any(:hashes) and used_at > :since
              and made_at >= :sessionsFrom limit 1
            """)
        .param("account", account)
        .param("hashes", secrets.stream().map(KnownBrowsers::hash).toArray(String[]::new))
        .param("since", Timestamp.from(clock.instant().minus(VALIDITY)))
        .param("sessionsFrom", Timestamp.from(accounts.sessionsFrom(account)))
        .query(String.class)
        .optional();
  }

  /**
   * Records that the owner of an account signed in with a browser.
   *
   * @param secrets the secrets that the browser sent
   * @return the secret that the browser must keep, if it was not known
   */
  public Optional<String> remember(String name, List<String> secrets) {
    return accounts
        .number(name)
        .flatMap(
            account -> {
              Optional<String> known = find(account, secrets);
              known.ifPresent(hash -> use(account, hash));
              return known.isPresent() ? Optional.empty() : Optional.of(add(account));
            });
  }

  /** Records that a known browser was used again. */
  void use(long account, String hash) {
    sql.sql(
            """
            update access_browser set used_at = :now
            where account_id = :account and secret_hash = :hash
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("account", account)
        .param("hash", hash)
        .update();
  }

  /**
   * Adds a browser and returns its secret, only this once; the oldest beyond twenty are removed.
   */
  String add(long account) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.sql(
            """
            insert into access_browser (account_id, secret_hash, used_at)
            values (:account, :hash, :now)
            """)
        .param("account", account)
        .param("hash", hash(secret))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    sql.sql(
            """
            delete from access_browser where account_id = :account and secret_hash not in
              (select secret_hash from access_browser where account_id = :account
               order by used_at desc limit :most)
            """)
        .param("account", account)
        .param("most", MOST)
        .update();
    return secret;
  }

  // A secret of 192 random bits needs no slow hash.
  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
