package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearinghouse1540.kit.web.ClientNetwork;
import org.clearinghouse1540.kit.web.LoggedPath;
import org.clearinghouse1540.kit.web.RateLimit;
import org.clearinghouse1540.kit.web.RateLimits;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.startup.MetricsToken;
import org.clearinghouse1540.startup.Settings;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Lets a program that sends the token of the metrics read them, beside the roles that may do so.
 * The token opens nothing else, and makes no session.
 */
@Component
final class MetricsAccess {
  private static final String HEADER = "Authorization";
  private static final String SCHEME = "Bearer ";

  private final Optional<MetricsToken> token;
  private final SecurityLog log;
  private final RateLimit logged;

  MetricsAccess(Settings settings, SecurityLog log, RateLimits limits) {
    this.logged = limits.of("refused tokens in the log", 10, Duration.ofMinutes(1));
    this.token = settings.operator().metricsToken();
    this.log = log;
  }

  /** Open to these roles, and to the token. */
  AuthorizationManager<RequestAuthorizationContext> or(String... roles) {
    AuthorizationManager<RequestAuthorizationContext> byToken =
        (user, context) -> new AuthorizationDecision(hasToken(context.getRequest()));
    return AuthorizationManagers.anyOf(AuthorityAuthorizationManager.hasAnyRole(roles), byToken);
  }

  /**
   * Answers a request without sign-in: a wrong token is refused, and everybody else is sent to the
   * page where people sign in.
   */
  void into(HttpSecurity http) {
    LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
    http.exceptionHandling(
        errors ->
            errors.authenticationEntryPoint(
                (request, response, refused) -> {
                  if (RequestedAddress.has(request, SessionRule.METRICS_TOKEN)
                      && !given(request).isEmpty()) {
                    refuse(request, response);
                  } else {
                    signIn.commence(request, response, refused);
                  }
                }));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) {
    if (logged.take(ClientNetwork.of(request.getRemoteAddr()))) {
      String asked = request.getMethod() + " " + LoggedPath.of(request);
      log.write(SecurityEvent.ACCESS_REFUSED, "", asked + ": wrong token");
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setStatus(401);
  }

  private boolean hasToken(HttpServletRequest request) {
    List<String> given = given(request);
    Predicate<MetricsToken> matches =
        expected ->
            given.size() == 1
                && given.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && expected.matches(given.getFirst().substring(SCHEME.length()).strip());
    return token.filter(matches).isPresent();
  }

  private static List<String> given(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HEADER));
  }
}
