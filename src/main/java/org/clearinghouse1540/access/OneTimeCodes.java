package org.clearinghouse1540.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of second factors: one-time codes of an app (RFC 6238, six digits, thirty seconds)
 * and recovery codes in case the device is lost. A code can be used once.
 */
@Component
public final class OneTimeCodes {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int RECOVERY_CODES = 8;

  private final JdbcClient sql;
  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeCodes(
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
   * The second factor of an account.
   *
   * @param secret base 32; empty if the user has not started the setup
   * @param active whether sign-in requires it
   */
  public record Factor(String secret, boolean active) {}

  /** The second factor of an account, begun or active. */
  public Factor get(String name) {
    return sql.sql("select secret, active from access_one_time_code where account_id = :account")
        .param("account", account(name))
        .query((row, number) -> new Factor(row.getString("secret"), row.getBoolean("active")))
        .optional()
        .orElse(new Factor("", false));
  }

  private long account(String name) {
    return accounts.number(name).orElseThrow();
  }

  /** Makes a secret; it is not asked for before its first code was given. */
  public void begin(String name) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    sql.sql(
            """
            insert into access_one_time_code (account_id, secret) values (:account, :secret)
            on conflict (account_id) do update set secret = excluded.secret
            where not access_one_time_code.active
            """)
        .param("account", account(name))
        .param("secret", secret.toString())
        .update();
  }

  /** Activates the second factor; returns the recovery codes, only this once. */
  public List<String> activate(Actor actor) {
    List<String> codes = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          long account = account(actor.name());
          sql.sql("delete from access_recovery_code where account_id = :account")
              .param("account", account)
              .update();
          for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[14];
            random.nextBytes(bytes);
            String made = HexFormat.of().formatHex(bytes);
            codes.add(made);
            sql.sql("insert into access_recovery_code (account_id, hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash(made))
                .update();
          }
          sql.sql("update access_one_time_code set active = true where account_id = :account")
              .param("account", account)
              .update();
          journal.write(
              actor,
              Change.of("second factor set up", "account/" + actor.name())
                  .after(java.util.Map.of("second factor", true)));
        });
    return codes;
  }

  /** Takes the second factor away. */
  public void remove(Actor actor, String name, String why) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("delete from access_one_time_code where account_id = :account")
              .param("account", account(name))
              .update();
          journal.write(
              actor,
              Change.of("second factor removed", "account/" + name)
                  .after(java.util.Map.of("second factor", false))
                  .why(why));
        });
  }

  /**
   * Whether a code is right for an account now; a right one is used up by this. Only {@link
   * CodeVerifier} asks, which limits the attempts.
   */
  boolean accepts(String name, String given) {
    String code = given.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return code.matches("\\d{6}") ? acceptsTimed(name, code) : acceptsRecovery(name, code);
  }

  private boolean acceptsTimed(String name, String code) {
    String secret = get(name).secret();
    if (secret.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    long step = now.getEpochSecond() / 30;
    for (long offset = -1; offset <= 1; offset++) {
      if (same(codeAt(secret, now.plusSeconds(30 * offset)), code)) {
        return sql.sql(
                    """
                    update access_one_time_code set last_step = :step
                    where account_id = :account and last_step < :step
                    """)
                .param("step", step + offset)
                .param("account", account(name))
                .update()
            == 1;
      }
    }
    return false;
  }

  private boolean acceptsRecovery(String name, String code) {
    return sql.sql(
                """
                update access_recovery_code set used_at = now()
                where hash = :hash and used_at is null and account_id =
                  (select account_id from access_one_time_code
                   where account_id = :account and active)
                """)
            .param("hash", hash(code))
            .param("account", account(name))
            .update()
        == 1;
  }

  /** The code of a secret at a moment. */
  static String codeAt(String secret, Instant moment) {
    try {
      TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(bytes(secret), generator.getAlgorithm()), moment);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (char c : base32.toCharArray()) {
      buffer = (buffer << 5) | LETTERS.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  // Sixty-four random bits need no slow hash.
  private static String hash(String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
