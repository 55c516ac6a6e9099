package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers visitors from {@link PublicPageCache}, behind the security chain. A page that is made for
 * a session, sets a cookie, is refused or is large is never kept.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class PublicPageCacheFilter extends OncePerRequestFilter {
  private static final List<String> OF_CONTENT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION);
  private static final String GZIP = "gzip";
  private static final int MOST_BYTES = 1 << 20;

  private final PublicPageCache pages;
  private final PageUsers users;
  private final TrialNotice trial;
  private final PublicParameters parameters;

  PublicPageCacheFilter(
      PublicPageCache pages, PageUsers users, TrialNotice trial, PublicParameters parameters) {
    this.parameters = parameters;
    this.pages = pages;
    this.users = users;
    this.trial = trial;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("GET")
        || !path.equals("/") && !path.startsWith("/public/") && !path.startsWith("/api/")
        || request.getSession(false) != null
        || users.current().signedIn();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest known = parameters.known(request);
    Optional<PublicPageCache.Key> key = key(known);
    Optional<BufferedAnswer> answer = BufferedAnswer.of(response);
    if (key.isEmpty() || answer.isEmpty()) {
      chain.doFilter(known, response);
      return;
    }
    Optional<PublicPageCache.CachedPage> kept = key.flatMap(pages::find);
    if (kept.isPresent()) {
      send(known, response, kept.get());
      return;
    }
    chain.doFilter(known, response);
    Optional<byte[]> bytes = answer.get().bytes(MOST_BYTES);
    if (bytes.isPresent() && isPublic(known, response)) {
      PublicPageCache.CachedPage page =
          PublicPageCache.CachedPage.of(headers(response), bytes.get());
      pages.keep(key.get(), page);
      send(known, response, page);
    }
  }

  // Without the database there is nothing to compare with; the page itself says so.
  private Optional<PublicPageCache.Key> key(HttpServletRequest request) {
    String address =
        PageContextFactory.language(request).code()
            + " "
            + trial.isShown()
            + " "
            + request.getRequestURI()
            + "?"
            + Optional.ofNullable(request.getQueryString()).orElse("");
    try {
      return Optional.of(pages.key(address));
    } catch (DataAccessException unavailable) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(HttpServletRequest request, HttpServletResponse response) {
    return response.getStatus() == 200
        && response.getHeader(HttpHeaders.SET_COOKIE) == null
        && request.getSession(false) == null
        && response.getContentType() != null
        && !request.isAsyncStarted();
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : OF_CONTENT) {
      Optional.ofNullable(
              name.equals(HttpHeaders.CONTENT_TYPE)
                  ? response.getContentType()
                  : response.getHeader(name))
          .ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, PublicPageCache.CachedPage page)
      throws IOException {
    boolean zipped = page.zipped().length > 0 && acceptsGzip(request);
    String tag = "\"" + page.tag() + (zipped ? "-" + GZIP : "") + "\"";
    // A browser asks again each time, so that a withdrawn page is not shown from its memory.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
    response.setHeader(HttpHeaders.ETAG, tag);
    if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      BufferedAnswer.of(response).orElseThrow().answerWith(new byte[0]);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    page.headers().forEach(response::setHeader);
    byte[] bytes = page.bytes();
    if (zipped) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
      bytes = page.zipped();
    }
    response.setContentLength(bytes.length);
    BufferedAnswer.of(response).orElseThrow().answerWith(bytes);
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    return parts(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).stream()
        .anyMatch(part -> part.matches("(gzip|\\*)(;q=(1|0\\.[0-9]*[1-9]).*)?"));
  }

  private static boolean names(@Nullable String header, String tag) {
    return parts(header).stream()
        .anyMatch(part -> part.equals("*") || part.replaceFirst("^w/", "").equals(tag));
  }

  private static List<String> parts(@Nullable String header) {
    return header == null
        ? List.of()
        : Stream.of(header.toLowerCase(Locale.ROOT).split(","))
            .map(part -> part.replace(" ", ""))
            .toList();
  }
}
