package org.clearinghouse1540.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/** Authenticates an account with its password and, if set up, a one-time code. */
@Configuration(proxyBeanMethods = false)
class PasswordAuthenticationProvider {

  /** Argon2id; the parameters are those that the library keeps up to date. */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new LimitedPasswordEncoder(new Argon2Password4jPasswordEncoder());
  }

  @Bean
  AuthenticationProvider passwordAndCode(Accounts accounts, PasswordSignIn signIn) {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication tried) {
        SignInDetails details =
            tried.getDetails() instanceof SignInDetails from
                ? from
                : new SignInDetails("", "", List.of());
        PasswordSignIn.Accepted accepted =
            signIn
                .check(tried.getName(), String.valueOf(tried.getCredentials()), details)
                .orElseThrow(
                    () -> new BadCredentialsException("no such account, password and code"));
        return signedIn(accounts, accepted.account(), accepted.withCode())
            .orElseThrow(() -> new BadCredentialsException("no such account"));
      }

      @Override
      public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
      }
    };
  }

  /** The person of an open account, acting in its first role. */
  static Optional<SignedIn> signedIn(Accounts accounts, String name, boolean strong) {
    return ViewerDataSource.as("signing-in", () -> accounts.find(name))
        .map(account -> new SignedIn(account.name(), account.first(), Instant.now(), strong));
  }
}
