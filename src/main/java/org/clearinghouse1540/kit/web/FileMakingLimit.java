package org.clearinghouse1540.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few files be made at the same time: a PDF of a long list takes much memory until it is
 * written. Every method that answers with a {@link Download} counts; others wait for their turn,
 * and are asked to try again if it does not come in time. One client has fewer places than there
 * are, and so have all visitors together.
 */
final class FileMakingLimit implements HandlerInterceptor {
  private static final int PLACES = 3;
  private static final int OF_ONE = 2;
  private static final int PATIENCE = 20_000;
  private static final String PLACE = FileMakingLimit.class.getName();

  private final SharedBudget places =
      new SharedBudget(
          new SharedBudget.Limit(PLACES, OF_ONE), new SharedBudget.Limit(OF_ONE, OF_ONE), PATIENCE);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ServletException, IOException {
    if (!makesFile(handler)) {
      return true;
    }
    RequestOwner owner = RequestOwner.of(request);
    if (places.reserve(owner, 1)) {
      request.setAttribute(PLACE, owner);
      return true;
    }
    RequestSizeFilter.answerBusy(request, response);
    return false;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (makesFile(handler) && request.getAttribute(PLACE) instanceof RequestOwner owner) {
      request.removeAttribute(PLACE);
      places.release(owner, 1);
    }
  }

  private static boolean makesFile(Object handler) {
    return handler instanceof HandlerMethod method
        && Download.class.isAssignableFrom(method.getMethod().getReturnType());
  }
}
