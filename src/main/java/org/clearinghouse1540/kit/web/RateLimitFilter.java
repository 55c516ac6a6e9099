package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Limits how many files an account and a network address may send. An office has one address for
 * many accounts, so that an address has a larger share for those who are signed in. Whether a
 * request has files is decided by the same object that later reads them, however the header is
 * written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimit byAccount;
  private final RateLimit byOffice;
  private final RateLimit byVisitors;
  private final MultipartResolver files;
  private final SecurityLog log;

  RateLimitFilter(MultipartResolver files, SecurityLog log, RateLimits limits) {
    this.byAccount = limits.of("files of an account", 60, Duration.ofMinutes(1));
    this.byOffice = limits.of("files of an office", 600, Duration.ofMinutes(1));
    this.byVisitors = limits.of("files of visitors", 60, Duration.ofMinutes(1));
    this.files = files;
    this.log = log;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ((files.isMultipart(request) || namesFile(request)) && !maySend(request)) {
      log.write(SecurityEvent.TOO_MANY_ATTEMPTS, "", "files", Optional.of(request));
      SlowDownPage.answer(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  // A file that was sent before is read again like one that is sent now.
  private static boolean namesFile(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getParameterMap().keySet().stream()
            .anyMatch(name -> name.endsWith(FormReader.KEPT) || name.endsWith(FormReader.SIGNED));
  }

  private boolean maySend(HttpServletRequest request) {
    String network = ClientNetwork.of(request.getRemoteAddr());
    return RequestOwner.account(request)
        .map(name -> byOffice.take(network) && byAccount.take(name))
        .orElseGet(() -> byVisitors.take(network));
  }
}
