package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * For whom a request counts: the account of its session, or the network of a visitor. The session
 * is the server's, so that it can be believed before the security chain has run.
 *
 * @param visitor whether it is a network; a visitor has any number of them
 * @param name of the account or the network
 */
record RequestOwner(boolean visitor, String name) {

  /** The account, or the network of a visitor. */
  static RequestOwner of(HttpServletRequest request) {
    return account(request)
        .map(name -> new RequestOwner(false, name))
        .orElseGet(() -> network(request));
  }

  /** The network that a request comes from. */
  static RequestOwner network(HttpServletRequest request) {
    return new RequestOwner(true, ClientNetwork.of(request.getRemoteAddr()));
  }

  /** A text that no other owner has. */
  String key() {
    return (visitor ? "network " : "account ") + name;
  }

  /** The name of the account; nothing for a visitor. */
  static Optional<String> account(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(
            session ->
                session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
        .filter(SecurityContext.class::isInstance)
        .map(SecurityContext.class::cast)
        .flatMap(context -> Optional.ofNullable(context.getAuthentication()))
        .map(Authentication::getName);
  }
}
