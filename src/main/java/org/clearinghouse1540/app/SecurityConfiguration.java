package org.clearinghouse1540.app;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.SignInDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

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
      PasskeySignIn passkeys,
      OpenIdSignIn openId)
      throws Exception {
    providers.forEach(http::authenticationProvider);
    ProviderManager authentication = new ProviderManager(providers);
    authentication.setAuthenticationEventPublisher(events);
    addresses(http);
    signIn(http);
    passkeys.into(http, authentication);
    openId.into(http);
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

  private static void addresses(HttpSecurity http) {
    http.authorizeHttpRequests(
        requests -> {
          requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
          for (Address address : Addresses.list()) {
            HttpMethod method = HttpMethod.valueOf(address.method());
            if (address.isPublic()) {
              requests.requestMatchers(method, address.pattern()).permitAll();
            } else {
              String[] roles = address.roles().stream().map(Role::name).toArray(String[]::new);
              requests.requestMatchers(method, address.pattern()).hasAnyRole(roles);
            }
          }
          requests.requestMatchers(HttpMethod.POST, "/sign-in", "/sign-out").permitAll();
          requests.anyRequest().denyAll();
        });
  }

  private static void signIn(HttpSecurity http) {
    http.formLogin(
        form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .authenticationDetailsSource(
                    request ->
                        new SignInDetails(
                            request.getRemoteAddr(),
                            Optional.ofNullable(request.getParameter("code")).orElse("")))
                .defaultSuccessUrl("/desk")
                .failureUrl("/sign-in?failed=yes"));
    // Behind TLS, the response makes the browser delete its stored data.
    http.logout(
        out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessUrl("/")
                .addLogoutHandler(
                    new HeaderWriterLogoutHandler(
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))));
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
