package org.clearinghouse1540.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.store.AskedFor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request, where the account was closed or lost the role in which it
 * acts. Runs behind the chain.
 */
@Component
final class StillOpen extends OncePerRequestFilter {
  private final Accounts accounts;

  StillOpen(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal who = request.getUserPrincipal();
    boolean asset = request.getRequestURI().startsWith("/assets/");
    if (who == null || asset || who instanceof SignedIn signedIn && stands(signedIn)) {
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

  private boolean stands(SignedIn person) {
    return AskedFor.as("signing-in", () -> accounts.holds(person.getName(), person.acting()));
  }
}
