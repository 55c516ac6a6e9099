package org.clearinghouse1540.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.store.AskedFor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request, where the account was closed, lost the role in which it acts,
 * got another password, or twelve hours went by. Runs behind the chain.
 */
@Component
final class StillOpen extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofHours(12);
  private final Accounts accounts;
  private final Settings settings;

  StillOpen(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal who = request.getUserPrincipal();
    boolean asset = request.getRequestURI().startsWith("/assets/");
    if (who == null || asset || who instanceof SignedIn signedIn && stands(signedIn)) {
      if (who instanceof SignedIn signedIn && mustBecomeStrong(signedIn, request)) {
        response.sendRedirect("/account?first=yes");
        return;
      }
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    response.sendRedirect("/sign-in");
  }

  // In production a password alone opens nothing but the page where a second factor is set up.
  private boolean mustBecomeStrong(SignedIn person, HttpServletRequest request) {
    String path = request.getRequestURI();
    return settings.production()
        && !person.strong()
        && !path.equals("/account")
        && !path.startsWith("/account/")
        && !path.equals("/sign-out")
        && !path.startsWith("/webjars/");
  }

  private boolean stands(SignedIn person) {
    if (person.since().isBefore(Instant.now().minus(LONGEST))) {
      return false;
    }
    return AskedFor.as("signing-in", () -> accounts.stands(person));
  }
}
