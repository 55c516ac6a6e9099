package org.clearinghouse1540.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The passwords of accounts, which are kept as their Argon2id hashes only. */
@Component
public final class Passwords {
  /** The fewest characters of a password. */
  static final int LEAST = 12;

  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final PasswordEncoder encoder;
  private final PasswordStrength guessable = new PasswordStrength();
  private final SecureRandom random = new SecureRandom();
  private final String nobodys;

  Passwords(
      StoredAccounts accounts,
      Journal journal,
      TransactionTemplate transaction,
      PasswordEncoder encoder) {
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
    this.encoder = encoder;
    this.nobodys = String.valueOf(encoder.encode("nobody has this password"));
  }

  /** A password made at random, 128 bits. */
  public String make() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Sets the password of an account; its sessions end.
   *
   * @throws BadInput if it has fewer than 12 characters, or is quickly guessed
   */
  public void set(String name, String password) {
    if (password.length() < LEAST) {
      throw BadInput.of("password", "access.refused.password-short", LEAST);
    }
    if (guessable.is(password)) {
      throw BadInput.of("password", "access.refused.password-weak");
    }
    accounts.setPassword(name, String.valueOf(encoder.encode(password)));
  }

  /**
   * Changes the password of an account, whose owner has given the current one.
   *
   * @throws BadInput if the new one has fewer than 12 characters or is quickly guessed
   */
  void change(Actor actor, String after) {
    transaction.executeWithoutResult(
        status -> {
          set(actor.name(), after);
          journal.write(actor, Change.of("password changed", "account/" + actor.name()));
        });
  }

  /**
   * Whether a password is that of an open account; an unknown name takes as long as a known one.
   */
  boolean fits(String name, String password) {
    Optional<String> hash = hash(name);
    return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
  }

  /** Says that somebody else was shown the password, so that its owner replaces it first. */
  void wasGiven(String name) {
    accounts.setPasswordGiven(name);
  }

  /** Whether an account has a password at all. */
  boolean has(String name) {
    return hash(name).isPresent();
  }

  private Optional<String> hash(String name) {
    return accounts.passwordHash(name);
  }
}
