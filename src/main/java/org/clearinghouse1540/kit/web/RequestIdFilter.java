package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, shown on error pages, and writes one line about it at debug. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger("request");
  // The log formats of the program show it in each line that is written for the request.
  private static final String NUMBER = "request";
  private static final String ID = RequestIdFilter.class.getName();
  private final SecureRandom random = new SecureRandom();

  static String of(HttpServletRequest request) {
    return request.getAttribute(ID) instanceof String id ? id : "-";
  }

  /** Writes to the log with the number of a request, also after its filters ended. */
  static void withNumber(HttpServletRequest request, Runnable log) {
    String before = MDC.get(NUMBER);
    MDC.put(NUMBER, of(request));
    try {
      log.run();
    } finally {
      if (before == null) {
        MDC.remove(NUMBER);
      } else {
        MDC.put(NUMBER, before);
      }
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    request.setAttribute(ID, id);
    long start = System.nanoTime();
    MDC.put(NUMBER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      LOG.debug(
          "{} {} {} {} {} ms",
          id,
          request.getMethod(),
          LoggedPath.of(request),
          response.getStatus(),
          (System.nanoTime() - start) / 1_000_000);
      MDC.remove(NUMBER);
    }
  }
}
