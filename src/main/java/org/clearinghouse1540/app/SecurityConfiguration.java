package org.clearinghouse1540.app;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The security of requests, made from {@link Addresses}; what is not listed there is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      List<AuthenticationProvider> providers,
      DefaultAuthenticationEventPublisher events,
      SignInMethods methods,
      AccessDeniedHandler refusals)
      throws Exception {
    providers.forEach(http::authenticationProvider);
    ProviderManager authentication = new ProviderManager(providers);
    authentication.setAuthenticationEventPublisher(events);
    addresses(http, methods.metrics());
    methods.password().into(http);
    http.exceptionHandling(errors -> errors.accessDeniedHandler(refusals));
    methods.metrics().into(http);
    methods.session().into(http);
    methods.passkeys().into(http, authentication);
    methods.openId().into(http);
    // The answer of an institution has no token: its signature and the pending request replace it.
    http.csrf(
        csrf ->
            csrf.csrfTokenRepository(new FormTokens())
                .ignoringRequestMatchers(
                    PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, "/sign-in/saml/{key}")));
    http.requestCache(cache -> cache.requestCache(new SavedAddress()));
    headers(http);
    return http.build();
  }

  /** The ways to sign in that are part of the chain, and the check of the session. */
  @Component
  record SignInMethods(
      PasswordForm password,
      PasskeySignIn passkeys,
      OpenIdSignIn openId,
      SessionValidationFilter.Installer session,
      MetricsAccess metrics) {}

  private static void addresses(HttpSecurity http, MetricsAccess metrics) {
    http.authorizeHttpRequests(
        requests -> {
          requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
          for (Address address : Addresses.list()) {
            HttpMethod method = HttpMethod.valueOf(address.method());
            if (address.isPublic()) {
              requests.requestMatchers(method, address.pattern()).permitAll();
            } else {
              String[] roles = address.roles().stream().map(Role::name).toArray(String[]::new);
              var line = requests.requestMatchers(method, address.pattern());
              if (address.session().contains(SessionRule.METRICS_TOKEN)) {
                line.access(metrics.or(roles));
              } else {
                line.hasAnyRole(roles);
              }
            }
          }
          requests.anyRequest().denyAll();
        });
  }

  private static void headers(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
  }
}
