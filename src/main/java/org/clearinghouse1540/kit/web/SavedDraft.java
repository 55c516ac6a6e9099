package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells the browser that a form was processed. The script {@code drafts.js} keeps what is typed in
 * the tab until it finds the number of the form in this cookie; an error, an ended session and a
 * lost connection set none.
 */
final class SavedDraft implements HandlerInterceptor {
  /** The field with the number of the form, which is new each time it is sent. */
  static final String FIELD = "_draft";

  private static final String COOKIE = "saved";
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{16}");
  private static final int SECONDS = 600;

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    String number = Optional.ofNullable(request.getParameter(FIELD)).orElse("");
    if (isProcessed(request, answer) && NUMBER.matcher(number).matches()) {
      Cookie cookie = new Cookie(COOKIE, number);
      cookie.setPath("/");
      cookie.setSecure(request.isSecure());
      cookie.setMaxAge(SECONDS);
      cookie.setAttribute("SameSite", "Strict");
      response.addCookie(cookie);
    }
  }

  // Only a form that was processed redirects; a rejected one, or a page that asks first, is shown.
  static boolean isProcessed(HttpServletRequest request, @Nullable ModelAndView answer) {
    return request.getMethod().equals("POST")
        && answer != null
        && answer.getViewName() != null
        && answer.getViewName().startsWith("redirect:");
  }
}
