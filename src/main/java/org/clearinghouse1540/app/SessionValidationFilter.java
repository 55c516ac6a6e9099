package org.clearinghouse1540.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.clearinghouse1540.access.SecondFactors;
import org.clearinghouse1540.access.Sessions;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Settings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request if the account was closed, lost the role in which it acts or
 * ended its sessions, or after twelve hours. It redirects a user who has to complete something else
 * first. It is part of the chain, before the filters that answer a request themselves.
 */
final class SessionValidationFilter extends OncePerRequestFilter {
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Settings settings;
  private final EndedSession ended;

  private SessionValidationFilter(
      Sessions sessions, SecondFactors factors, Settings settings, EndedSession ended) {
    this.sessions = sessions;
    this.factors = factors;
    this.settings = settings;
    this.ended = ended;
  }

  /** Adds the check to the chain. It is no bean: the server would call a bean behind the chain. */
  @Component
  record Installer(
      Sessions sessions, SecondFactors factors, Settings settings, EndedSession ended) {
    void into(HttpSecurity http) {
      http.addFilterAfter(
          new SessionValidationFilter(sessions, factors, settings, ended),
          AuthorizationFilter.class);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal who = request.getUserPrincipal();
    if (who == null || RequestedAddress.has(request, SessionRule.NOT_CHECKED)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> required = required(who, request);
    if (required.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (required.get().startsWith("/sign-in")) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      if (required.get().equals("/sign-in") && ended.answer(request, response)) {
        return;
      }
    }
    response.sendRedirect(required.get());
  }

  // The page that has to come before the requested one, if any.
  private Optional<String> required(Principal who, HttpServletRequest request) {
    if (!(who instanceof SignedIn person)) {
      return Optional.of("/sign-in");
    }
    Sessions.SessionState session = ViewerDataSource.as("signing-in", () -> sessions.of(person));
    if (!session.valid()) {
      return Optional.of("/sign-in");
    }
    boolean changesSignIn = RequestedAddress.has(request, SessionRule.FRESH);
    // A factor that the account has comes before each change of sign-in, in production before all.
    if ((changesSignIn || settings.production())
        && ViewerDataSource.as("signing-in", () -> factors.missingIn(person))) {
      return Optional.of("/sign-in?again=factor");
    }
    if (!session.fresh() && changesSignIn) {
      return Optional.of("/sign-in?again=yes");
    }
    boolean beforeSetup = RequestedAddress.has(request, SessionRule.BEFORE_SETUP);
    if (session.passwordGiven() && !beforeSetup) {
      return Optional.of("/account?first=password");
    }
    // In production a password alone opens nothing but the page where a second factor is set up.
    if (settings.production() && !person.strong() && !beforeSetup) {
      return Optional.of("/account?first=yes");
    }
    return Optional.empty();
  }
}
