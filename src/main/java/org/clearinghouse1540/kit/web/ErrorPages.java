package org.clearinghouse1540.kit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.store.DatabaseFailures;
import org.clearinghouse1540.kit.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;

/**
 * The error pages: each says what happened and what to do next, and gives the number under which
 * the log records the error. They never show a stack trace.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  // Seconds until a client tries again.
  private static final String RETRY = "30";

  private final FormRedisplay forms;

  ErrorPages(FormRedisplay forms) {
    this.forms = forms;
  }

  /** The page of every error that no controller handled. */
  @RequestMapping("/error")
  Page error(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int code = status instanceof Integer number ? number : 404;
    if (thrown != null && code >= 500) {
      return unexpected(thrown, request, response);
    }
    return page(code, List.of(), request);
  }

  /** The answer to a request that is too large; see {@link RequestSizeFilter}. */
  @GetMapping(RequestSizeFilter.PAGE)
  Page tooLarge(HttpServletRequest request) {
    requireForward(request);
    return page(413, List.of(), request);
  }

  /** The answer if too much is in progress at the same time; see {@link RequestSizeFilter}. */
  @GetMapping(RequestSizeFilter.BUSY)
  Page busy(HttpServletRequest request) {
    requireForward(request);
    return page(503, List.of(), request);
  }

  /** The answer to parameters that are not text; see {@link RequestSizeFilter}. */
  @GetMapping(RequestSizeFilter.UNREADABLE)
  Page unreadable(HttpServletRequest request) {
    requireForward(request);
    BadInput bad = BadInput.of("", "kit.form.characters");
    return page(400, bad.reasons(PageContextFactory.language(request)), request);
  }

  /** The answer to a large form or a file without a session; see {@link RequestSizeFilter}. */
  @GetMapping(RequestSizeFilter.SIGNED_OUT)
  Page signedOut(HttpServletRequest request) {
    requireForward(request);
    ErrorView ended = new ErrorView("frame.error.ended", List.of(), RequestIdFilter.of(request));
    return Page.of(ended).withStatus(403);
  }

  /** The answer to a form whose session had ended; see {@link UnsentForms}. */
  @GetMapping(UnsentForms.PAGE)
  Page unsent(HttpServletRequest request) {
    requireForward(request);
    return Page.of(UnsentForms.of(request).orElseThrow(NotFound::new)).withStatus(403);
  }

  /** The answer to too many attempts; see {@link SlowDownPage}. */
  @GetMapping(SlowDownPage.PATH)
  Page tooFast(HttpServletRequest request) {
    requireForward(request);
    return page(429, List.of(), request);
  }

  // These addresses are answers of filters; by themselves they are no pages.
  private static void requireForward(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new NotFound();
    }
  }

  @ExceptionHandler
  View badInput(BadInput bad, HttpServletRequest request, HttpServletResponse response) {
    if (ProblemJson.isExpectedBy(request)) {
      return new ProblemJson(bad.reasons(PageContextFactory.language(request)));
    }
    try {
      return forms
          .page(bad, request)
          .orElseGet(() -> page(400, bad.reasons(PageContextFactory.language(request)), request));
    } catch (RuntimeException failed) {
      // Spring would report the refusal in its place, such as when the file could not be kept.
      return unexpected(failed, request, response);
    }
  }

  @ExceptionHandler
  Page tooFast(TooManyAttempts often, HttpServletRequest request, HttpServletResponse response) {
    SlowDownPage.announce(response);
    return page(429, List.of(), request);
  }

  @ExceptionHandler
  Page busy(ProgramBusy busy, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Retry-After", RETRY);
    return page(503, List.of(), request);
  }

  @ExceptionHandler
  Page notFound(NotFound nothing, HttpServletRequest request) {
    return page(404, List.of(), request);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Page tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
    return page(413, List.of(), request);
  }

  private static Page unexpected(
      Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
    if (DatabaseFailures.isUnavailable(thrown) || ResourceShortage.isCauseOf(thrown)) {
      RequestIdFilter.withNumber(
          request,
          () ->
              LOG.warn(
                  "{}: not available at the moment: {}",
                  RequestIdFilter.of(request),
                  cause(thrown)));
      response.setHeader("Retry-After", RETRY);
      return page(503, List.of(), request);
    }
    if (DatabaseFailures.isUnstorableText(thrown)) {
      BadInput bad = BadInput.of("", "kit.form.characters");
      return page(400, bad.reasons(PageContextFactory.language(request)), request);
    }
    RequestIdFilter.withNumber(
        request,
        () ->
            LOG.error(
                "{} failed at {}", RequestIdFilter.of(request), LoggedPath.of(request), thrown));
    return page(500, List.of(), request);
  }

  private static String cause(Throwable thrown) {
    return String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
  }

  @ExceptionHandler
  Page anything(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (thrown instanceof org.springframework.security.access.AccessDeniedException
        || thrown instanceof org.springframework.security.core.AuthenticationException) {
      throw thrown;
    }
    if (thrown instanceof org.springframework.web.ErrorResponse known) {
      int status = known.getStatusCode().value();
      return status >= 500
          ? unexpected(thrown, request, response)
          : page(status, List.of(), request);
    }
    if (thrown
        instanceof org.springframework.web.method.annotation.MethodArgumentTypeMismatchException) {
      return page(404, List.of(), request);
    }
    return unexpected(thrown, request, response);
  }

  private static Page page(int status, List<String> reasons, HttpServletRequest request) {
    String known = "frame.error." + status;
    String key = Texts.has(known + ".title") ? known : "frame.error.400";
    return Page.of(new ErrorView(key, reasons, RequestIdFilter.of(request))).withStatus(status);
  }
}
