package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.ClientNetwork;
import org.clearinghouse1540.kit.web.TooManyAttempts;
import org.springframework.stereotype.Component;

/** Checks the name, password and one-time code with which somebody wants to sign in. */
@Component
class PasswordSignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final CodeVerifier codes;
  private final KnownBrowsers browsers;
  private final AttemptLimiter limiter;

  PasswordSignIn(
      Accounts accounts,
      Passwords passwords,
      CodeVerifier codes,
      KnownBrowsers browsers,
      AttemptLimiter limiter) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.codes = codes;
    this.browsers = browsers;
    this.limiter = limiter;
  }

  /**
   * A name, password and code that belong together.
   *
   * @param account the name of the account as stored
   */
  record Accepted(String account, boolean withCode) {}

  /**
   * The account if everything is right. The attempt is reserved before anything is checked.
   *
   * @throws SignInPaused if too many were tried
   */
  Optional<Accepted> check(String typed, String password, SignInDetails details) {
    Optional<Account> account = ViewerDataSource.as("signing-in", () -> accounts.findTyped(typed));
    AttemptSource source = ViewerDataSource.as("signing-in", () -> source(account, details));
    try {
      AttemptLimiter.Reservation attempt = limiter.password(AccountName.of(typed), source);
      // An unknown name takes as long as a known one.
      String name = account.map(Account::name).orElse("");
      boolean right = ViewerDataSource.as("signing-in", () -> passwords.fits(name, password));
      boolean asked = right && codes.isAskedFor(name);
      if (!right || asked && !codes.accepts(name, source, details.code())) {
        return Optional.empty();
      }
      attempt.giveBack();
      return Optional.of(new Accepted(name, asked));
    } catch (TooManyAttempts often) {
      throw new SignInPaused(often);
    }
  }

  private AttemptSource source(Optional<Account> account, SignInDetails details) {
    return account
        .flatMap(known -> browsers.find(known.id(), details.browser()))
        .<AttemptSource>map(AttemptSource.KnownBrowser::new)
        .orElseGet(
            () -> new AttemptSource.UnknownBrowser(ClientNetwork.of(details.getRemoteAddress())));
  }
}
