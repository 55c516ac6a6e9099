package org.clearinghouse1540.app;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.KnownBrowsers;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a browser is known to the accounts that signed in with it; see {@link
 * KnownBrowsers}. A browser that several persons share has a secret for each, five at most.
 */
@Component
final class BrowserCookie {
  private static final int MOST = 5;
  private static final String SECRET = "[A-Za-z0-9_-]{32}";
  private final KnownBrowsers browsers;

  BrowserCookie(KnownBrowsers browsers) {
    this.browsers = browsers;
  }

  /** The secrets that a browser sent. */
  static List<String> secrets(HttpServletRequest request) {
    return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(name(request)))
        .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.", MOST + 1)))
        .filter(secret -> secret.matches(SECRET))
        .limit(MOST)
        .toList();
  }

  /** Makes the browser known to an account that has just signed in. */
  void remember(String account, HttpServletRequest request, HttpServletResponse response) {
    List<String> secrets = new ArrayList<>(secrets(request));
    Optional<String> added =
        ViewerDataSource.as("signing-in", () -> browsers.remember(account, secrets));
    added.ifPresent(secret -> secrets.addFirst(secret));
    if (secrets.isEmpty()) {
      return;
    }
    String value = String.join(".", secrets.subList(0, Math.min(MOST, secrets.size())));
    Cookie cookie = new Cookie(name(request), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge((int) KnownBrowsers.VALIDITY.toSeconds());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }

  // With the prefix the browser sends the cookie to this host only, and only over TLS.
  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-browser" : "browser";
  }
}
