package org.clearinghouse1540.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.store.AskedFor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/** How an account is recognised when it signs in: by its password and, where set up, a code. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

  /** Argon2id; the parameters are those that the library keeps up to date. */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new Argon2Password4jPasswordEncoder();
  }

  @Bean
  AuthenticationProvider passwordAndCode(
      Accounts accounts, OneTimeCodes codes, PasswordEncoder passwords) {
    // An unknown name takes as long as a known one.
    String nobody = passwords.encode("nobody has this password");
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication tried) {
        String password = String.valueOf(tried.getCredentials());
        Optional<Map.Entry<Account, String>> found =
            AskedFor.as("signing-in", () -> accounts.findWithHash(tried.getName()));
        boolean right = passwords.matches(password, found.map(Map.Entry::getValue).orElse(nobody));
        if (found.isEmpty() || !right || !codeFits(codes, found.get().getKey(), tried)) {
          throw new BadCredentialsException("no such account, password and code");
        }
        Account account = found.get().getKey();
        var authorities =
            List.of(
                new SimpleGrantedAuthority(
                    "ROLE_" + account.role().name().toUpperCase(Locale.ROOT)));
        UsernamePasswordAuthenticationToken done =
            UsernamePasswordAuthenticationToken.authenticated(
                User.withUsername(account.name()).password("").authorities(authorities).build(),
                null,
                authorities);
        done.setDetails(tried.getDetails());
        return done;
      }

      @Override
      public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
      }
    };
  }

  private static boolean codeFits(OneTimeCodes codes, Account account, Authentication tried) {
    String code = tried.getDetails() instanceof TriedFrom from ? from.code() : "";
    return AskedFor.as(
        "signing-in",
        () -> !codes.get(account.name()).active() || codes.accepts(account.name(), code));
  }
}
