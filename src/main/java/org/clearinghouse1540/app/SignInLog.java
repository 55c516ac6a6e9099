package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.web.LoggedPath;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Writes sign-ins, failures, sign-outs and refused requests to the security log. */
@Configuration(proxyBeanMethods = false)
class SignInLog {
  private final SecurityLog log;

  SignInLog(SecurityLog log) {
    this.log = log;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    // An institution names a person, who is looked up afterwards.
    if (event.getAuthentication() instanceof SignedIn person) {
      log.write(SecurityEvent.SIGNED_IN, person.getName(), event.getGeneratedBy().getSimpleName());
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    log.write(
        SecurityEvent.SIGN_IN_FAILED,
        event.getAuthentication().getName(),
        event.getException().getClass().getSimpleName());
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    log.write(SecurityEvent.SIGNED_OUT, event.getAuthentication().getName(), "by its owner");
  }

  /** The answer to a user who may not open a page, and to a form without its token. */
  @Bean
  static AccessDeniedHandler refusals(SecurityLog log, EndedSession ended) {
    AccessDeniedHandlerImpl answer = new AccessDeniedHandlerImpl();
    return (request, response, denied) -> {
      String reason = denied instanceof CsrfException ? "form without token" : "not permitted";
      log.write(SecurityEvent.ACCESS_REFUSED, user(request), asked(request) + ": " + reason);
      if (!(denied instanceof CsrfException) || !ended.answer(request, response)) {
        answer.handle(request, response, denied);
      }
    };
  }

  /** The answer to a request that is written so that two programs could read it differently. */
  @Bean
  static RequestRejectedHandler rejections(SecurityLog log) {
    HttpStatusRequestRejectedHandler answer = new HttpStatusRequestRejectedHandler();
    return (request, response, rejected) -> {
      log.write(SecurityEvent.REQUEST_REJECTED, "", asked(request));
      answer.handle(request, response, rejected);
    };
  }

  private static String user(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
  }

  private static String asked(HttpServletRequest request) {
    return request.getMethod() + " " + LoggedPath.of(request);
  }
}
