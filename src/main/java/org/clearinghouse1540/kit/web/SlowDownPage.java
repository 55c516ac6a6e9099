package org.clearinghouse1540.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** The page that says when to try again, as the answer of a filter. */
public final class SlowDownPage {
  static final String PATH = "/slow-down";

  /** The time that a client is asked to wait. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  private SlowDownPage() {}

  /** Answers a request with it. */
  public static void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    announce(response);
    request.getRequestDispatcher(PATH).forward(new BodylessRequest(request, PATH), response);
  }

  static void announce(HttpServletResponse response) {
    response.setHeader("Retry-After", Long.toString(PAUSE.toSeconds()));
  }
}
