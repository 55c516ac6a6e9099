package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * The path of a request as logs show it: decoded, so that no way of writing an address hides what
 * was asked for, and without the part that is a secret.
 */
public final class LoggedPath {
  private static final Pattern SECRET = Pattern.compile("(?i)^/(calendar|invitation)/[^/]+");

  private LoggedPath() {}

  /** The path of a request. */
  public static String of(HttpServletRequest request) {
    return of(request.getRequestURI());
  }

  static String of(String path) {
    String one =
        StringUtils.cleanPath(decoded(path).replaceAll(";[^/]*", "").replaceAll("/+", "/"));
    return SECRET.matcher(one).replaceAll("/$1/-");
  }

  private static String decoded(String path) {
    try {
      return UriUtils.decode(path, "UTF-8");
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }
}
