package org.clearinghouse1540.kit.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often something may be tried: failed sign-ins by name and by network address, uploads
 * by network address. Above the limit, a page says when to try again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RateLimitFilter extends OncePerRequestFilter {
  static final String PAGE = "/slow-down";
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final LoadingCache<String, Bucket> failedHere = buckets(10, AGAIN);
  private final LoadingCache<String, Bucket> failedFrom = buckets(60, AGAIN);
  private final LoadingCache<String, Bucket> failedName = buckets(100, Duration.ofHours(1));
  private final LoadingCache<String, Bucket> sent = buckets(60, Duration.ofMinutes(1));

  private static LoadingCache<String, Bucket> buckets(long capacity, Duration period) {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(period.multipliedBy(2))
        .build(
            key ->
                Bucket.builder()
                    .addLimit(
                        Bandwidth.builder()
                            .capacity(capacity)
                            .refillGreedy(capacity, period)
                            .build())
                    .build());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (tooFast(request)) {
      response.setHeader("Retry-After", Long.toString(AGAIN.toSeconds()));
      request.getRequestDispatcher(PAGE).forward(new BodylessRequest(request, PAGE), response);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean tooFast(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return false;
    }
    String from = request.getRemoteAddr();
    if (request.getRequestURI().equals("/sign-in")) {
      String name = plain(Optional.ofNullable(request.getParameter("username")).orElse(""));
      return List.of(failedHere.get(name + " " + from), failedFrom.get(from), failedName.get(name))
          .stream()
          .anyMatch(bucket -> bucket.getAvailableTokens() == 0);
    }
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return type.startsWith("multipart/") && !sent.get(from).tryConsume(1);
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent failure) {
    Authentication tried = failure.getAuthentication();
    String name = plain(String.valueOf(tried.getName()));
    String from =
        tried.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    failedHere.get(name + " " + from).tryConsume(1);
    failedFrom.get(from).tryConsume(1);
    failedName.get(name).tryConsume(1);
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(100, lower.length()));
  }
}
