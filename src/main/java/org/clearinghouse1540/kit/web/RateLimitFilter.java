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
 * Limits how many files a network address may send. Whether a request has files is decided by the
 * same object that later reads them, however the header is written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimit sent = new RateLimit(60, Duration.ofMinutes(1));
  private final MultipartResolver files;
  private final SecurityLog log;

  RateLimitFilter(MultipartResolver files, SecurityLog log) {
    this.files = files;
    this.log = log;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (files.isMultipart(request) && !sent.take(ClientNetwork.of(request.getRemoteAddr()))) {
      log.write(SecurityEvent.TOO_MANY_ATTEMPTS, "", "files", Optional.of(request));
      SlowDownPage.answer(request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
