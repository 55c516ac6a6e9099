package org.clearinghouse1540.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
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

  private static final int HASH_BYTES = 32;

  /** Argon2id on one thread. */
  @Bean
  static PasswordEncoder passwordEncoder(PasswordCost cost) {
    Argon2Function hashing =
        Argon2Function.getInstance(cost.memory(), cost.passes(), 1, HASH_BYTES, Argon2.ID);
    return new LimitedPasswordEncoder(new Argon2Password4jPasswordEncoder(hashing));
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
