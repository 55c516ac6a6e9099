package org.clearinghouse1540.app;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Keeps the page that somebody wanted to open before signing in, in a cookie of the browser: the
 * program keeps nothing for a visitor who never signs in. Only a path on this site is accepted,
 * without a host.
 */
final class SavedAddress implements RequestCache {
  private static final String COOKIE = "next";
  private static final int MOST = 1_000;
  private static final int SECONDS = 600;
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (request.getMethod().equals("GET") && accepted.contains("text/html") && isPath(address)) {
      byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
      String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      response.addCookie(cookie(value, SECONDS, request));
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return path(cookie.getValue()).map(SimpleSavedRequest::new).orElse(null);
      }
    }
    return null;
  }

  /** None: the browser asks for the page again after it was redirected. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    if (getRequest(request, response) != null) {
      response.addCookie(cookie("", 0, request));
    }
  }

  private static Optional<String> path(String value) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      return Optional.of(new String(bytes, StandardCharsets.US_ASCII)).filter(SavedAddress::isPath);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static boolean isPath(String address) {
    return address.length() <= MOST && PATH.matcher(address).matches();
  }

  private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
