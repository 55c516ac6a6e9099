package org.clearinghouse1540.kit.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Measures requests by method, declared address and status. The address is the pattern of a page,
 * never the address that was typed, so no record, State or text from outside becomes a label.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestTimerFilter extends OncePerRequestFilter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String OTHER = "other";

  private final ObjectProvider<MeterRegistry> registry;
  private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

  /** The registry is created with the first request, not while the program starts. */
  RequestTimerFilter(ObjectProvider<MeterRegistry> registry) {
    this.registry = registry;
  }

  private record Labels(String method, String address, int status) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = true;
    } finally {
      int status = answered ? response.getStatus() : 500;
      Labels labels = new Labels(method(request), address(request), status);
      timers
          .computeIfAbsent(labels, this::timer)
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Timer timer(Labels labels) {
    return Timer.builder("http.server.requests")
        .description("Requests by method, declared address and status")
        .tag("method", labels.method())
        .tag("address", labels.address())
        .tag("status", Integer.toString(labels.status()))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5))
        .register(registry.getObject());
  }

  private static String method(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
  }

  private static String address(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String pattern
        ? pattern
        : OTHER;
  }
}
