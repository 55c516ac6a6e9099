package org.clearinghouse1540.kit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Creates the context of a page from its request. */
@Component
final class PageContextFactory {
  static final String COOKIE = "lang";
  // Asking the token for its name would create it, and with it a session.
  private static final String PARAMETER = "_csrf";
  private final PageUsers users;
  private final TrialNotice trial;
  private final ActReceipts receipts;

  PageContextFactory(PageUsers users, TrialNotice trial, ActReceipts receipts) {
    this.receipts = receipts;
    this.users = users;
    this.trial = trial;
  }

  PageContext frame(HttpServletRequest request) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    PageUser user = users.current();
    Language language = language(request);
    String address = address(request);
    return new PageContext(
        language,
        user,
        address,
        user.signedIn() && showsRecord(request)
            ? () -> receipts.ofRecord(address, language)
            : List::of,
        PARAMETER,
        csrf == null ? () -> "" : csrf::getToken,
        trial.isShown(),
        ProblemSummary.of(FormRedisplay.of(request)));
  }

  // A page about an error does not ask the database again.
  private static boolean showsRecord(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getDispatcherType() == DispatcherType.REQUEST;
  }

  // Chosen on this page, chosen before, or preferred by the browser; English by default.
  static Language language(HttpServletRequest request) {
    Optional<Language> chosen =
        Optional.ofNullable(request.getParameter("lang")).flatMap(Language::find);
    if (chosen.isPresent()) {
      return chosen.get();
    }
    Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        Optional<Language> kept = Language.find(cookie.getValue());
        if (kept.isPresent()) {
          return kept.get();
        }
      }
    }
    return java.util.Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Language.find(locale.getLanguage()).stream())
        .findFirst()
        .orElse(Language.EN);
  }

  private static String address(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String kept =
        Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .collect(Collectors.joining("&"));
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original instanceof String uri ? uri : request.getRequestURI();
    return UriUtils.encodePath(UriUtils.decode(path, "UTF-8"), "UTF-8")
        + (kept.isEmpty() ? "" : "?" + kept);
  }
}
