package org.clearinghouse1540.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.web.UnsentForms;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Answers a form that was sent after its session had ended, or that was opened before its user
 * signed in again: what was typed is shown and can be sent again. Passwords are never shown.
 */
@Component
final class EndedSession {
  private final UnsentForms forms;

  EndedSession(UnsentForms forms) {
    this.forms = forms;
  }

  /** Answers a form without a valid token; false if it is refused instead. */
  boolean answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Address> requested = RequestedAddress.of(request);
    if (requested.isEmpty() || !forms.isOurs(request)) {
      return false;
    }
    Address address = requested.get();
    if (address.pattern().equals("/sign-in")) {
      response.sendRedirect("/sign-in?again=open");
    } else if (address.pattern().equals("/sign-out")) {
      response.sendRedirect("/");
    } else if (address.isPublic() || address.session().contains(SessionRule.FRESH)) {
      return false;
    } else {
      boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
      forms.answer(request, response, signedIn);
    }
    return true;
  }
}
