package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One client network has a share of the requests that are answered at the same time, also behind a
 * proxy, whose own address all connections have. It counts from the first byte of a request to the
 * last one of its answer, so that a slow client uses only its own share.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ClientShare extends OncePerRequestFilter {
  /** The connections of the server, and those requests of them that one network may have open. */
  static final int CONNECTIONS = 1_200;

  static final int OF_ONE = 300;

  // A browser shows the answer to a form only if the form was read.
  private static final long REST = 2L * 1024 * 1024;
  private static final Duration TIME_FOR_REST = Duration.ofSeconds(5);

  private final SharedBudget open = new SharedBudget(CONNECTIONS + OF_ONE, OF_ONE, 0);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestOwner network = RequestOwner.network(request);
    if (!open.reserve(network, 1)) {
      RequestSizeFilter.answerBusy(request, response);
      RequestSizeFilter.readRest(request, REST, TIME_FOR_REST);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      open.release(network, 1);
    }
  }
}
