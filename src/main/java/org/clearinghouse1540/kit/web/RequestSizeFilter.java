package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request that is larger than the limit of a file with an error page, without reading its
 * body. It must run first: the first filter that reads a field of the form would fail.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestSizeFilter extends OncePerRequestFilter {
  static final String PAGE = "/too-large";
  private static final long MOST = 26L * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST) {
      answer(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException whileRead) {
      // Sent in chunks, without a length. A client that went away has no use for an answer.
      if (!response.isCommitted()) {
        answer(request, response);
      }
    }
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    RequestDispatcher page = request.getRequestDispatcher(PAGE);
    page.forward(new BodylessRequest(request, PAGE), response);
  }
}
