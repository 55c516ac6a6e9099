package org.clearinghouse1540.access;

import java.util.Locale;
import org.clearinghouse1540.kit.store.AskedFor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/** How an account is recognised when it signs in. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

  /** Argon2id; the parameters are those that the library keeps up to date. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2Password4jPasswordEncoder();
  }

  @Bean
  UserDetailsService accountsForSigningIn(Accounts accounts) {
    return name ->
        AskedFor.as("signing-in", () -> accounts.findWithHash(name))
            .map(
                found ->
                    User.withUsername(found.getKey().name())
                        .password(found.getValue())
                        .authorities(
                            "ROLE_" + found.getKey().role().name().toUpperCase(Locale.ROOT))
                        .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
