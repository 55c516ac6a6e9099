package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.clearinghouse1540.kit.ResourceShortage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request whose body is larger than its sender may send with an error page, before the
 * body takes memory: a visitor who has not signed in may send a small form and no file, a user a
 * form of 2 MB or a file of 25 MB. The large bodies of all users together share budgets, of which
 * one account has a share. A file arrives on the disk: it takes memory only when all of it is
 * there, so that slow senders keep nobody waiting. It must run first: the first filter that reads a
 * field of the form would read the body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class RequestSizeFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(RequestSizeFilter.class);
  static final String PAGE = "/too-large";
  static final String BUSY = "/busy";
  static final String UNREADABLE = "/unreadable";
  static final String SIGNED_OUT = "/signed-out";
  static final int OF_VISITOR = 64 * 1024;
  private static final int OF_FORM = 2 * 1024 * 1024;
  private static final int OF_FILE = 26 * 1024 * 1024;
  private static final long REST = 64L * 1024 * 1024;
  private static final Duration TIME_FOR_REST = Duration.ofSeconds(30);

  private static final long PATIENCE = Duration.ofSeconds(30).toMillis();

  // In kilobytes: of all users, and the share of one.
  private final SharedBudget files = new SharedBudget(52 * 1024, 26 * 1024, 2 * PATIENCE);
  private final SharedBudget forms = new SharedBudget(16 * 1024, 4 * 1024, PATIENCE);
  private final SharedBudget onDisk = new SharedBudget(1024 * 1024, 256 * 1024, PATIENCE);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> refusal = refusal(request);
    if (refusal.isPresent()) {
      answer(refusal.get(), request, response);
      readRest(request, REST, TIME_FOR_REST);
      return;
    }
    SharedBudget arriving = isFile(request) ? onDisk : forms;
    RequestOwner owner = RequestOwner.of(request);
    int kilobytes = large(request);
    if (!arriving.reserve(owner, kilobytes)) {
      answerBusy(request, response);
      readRest(request, REST, TIME_FOR_REST);
      return;
    }
    try {
      receive(request, response, chain);
    } finally {
      arriving.release(owner, kilobytes);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int kilobytes = isFile(request) ? large(request) : 0;
    BodyMemory memory = new BodyMemory(files, request);
    try {
      request.getParameterMap(); // Reads the form; later, an error page would fail to read it too.
      if (memory.reserveKilobytes(kilobytes)) {
        chain.doFilter(request, response);
      } else {
        answerBusy(request, response);
      }
    } catch (InvalidParameterException whileRead) {
      // A client that went away has no use for an answer.
      if (!response.isCommitted()) {
        answer(page(whileRead), request, response);
        readRest(request, REST, TIME_FOR_REST);
      }
    } finally {
      memory.release();
    }
  }

  static void answerBusy(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Retry-After", "30");
    answer(BUSY, request, response);
  }

  private static String page(InvalidParameterException whileRead) {
    if (ResourceShortage.isCauseOf(whileRead)) {
      LOG.warn("a form cannot be read at the moment: {}", whileRead.getMessage());
      return BUSY;
    }
    // Otherwise it was sent in chunks, without a length.
    return whileRead.getErrorCode() == 400 ? UNREADABLE : PAGE;
  }

  private static Optional<String> refusal(HttpServletRequest request) {
    long length = length(request);
    if (!isSignedIn(request)) {
      if (isFile(request)) {
        return Optional.of(length > OF_FILE ? PAGE : SIGNED_OUT);
      }
      // A user whose session ended sends as much as a user may.
      return length > OF_FORM
          ? Optional.of(PAGE)
          : length > OF_VISITOR ? Optional.of(SIGNED_OUT) : Optional.empty();
    }
    return length > (isFile(request) ? OF_FILE : OF_FORM) ? Optional.of(PAGE) : Optional.empty();
  }

  // The kilobytes of a body that counts towards the budget; 0 for a small one.
  private static int large(HttpServletRequest request) {
    long length = length(request);
    return length > OF_VISITOR ? Math.toIntExact(length / 1024) : 0;
  }

  // A body that is sent in chunks may become as large as is allowed.
  private static long length(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length >= 0 || request.getHeader("Transfer-Encoding") == null) {
      return length;
    }
    return isFile(request) ? OF_FILE : OF_FORM;
  }

  private static boolean isFile(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean isSignedIn(HttpServletRequest request) {
    return RequestOwner.account(request).isPresent();
  }

  private static void answer(
      String address, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    RequestDispatcher page = request.getRequestDispatcher(address);
    page.forward(new BodylessRequest(request, address), response);
  }

  /** Reads so much of a body: a browser reads the answer only after it has sent its request. */
  static void readRest(HttpServletRequest request, long most, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    byte[] buffer = new byte[8 * 1024];
    try {
      InputStream body = request.getInputStream();
      long read = 0;
      int bytes = body.read(buffer);
      while (bytes >= 0 && read < most && System.nanoTime() < until) {
        read += bytes;
        bytes = body.read(buffer);
      }
    } catch (IOException gone) {
      LOG.debug("a client went away before the end of its request", gone);
    }
  }
}
