package org.clearinghouse1540.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Says in the log of the program who signed in, who tried in vain, and who was refused a page. */
@Configuration(proxyBeanMethods = false)
class SignInLog {
  private static final Logger LOG = LoggerFactory.getLogger("sign-in");

  @Bean
  static AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
    return new SpringAuthorizationEventPublisher(events);
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    LOG.info("signed in: {} by {}", name(event.getAuthentication()), event.getGeneratedBy());
  }

  @EventListener
  void inVain(AbstractAuthenticationFailureEvent event) {
    Authentication tried = event.getAuthentication();
    String from =
        tried.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "unknown";
    LOG.warn(
        "sign-in refused: {} from {}: {}",
        name(tried),
        from,
        event.getException().getClass().getSimpleName());
  }

  @EventListener
  void refused(AuthorizationDeniedEvent<?> event) {
    Authentication who = event.getAuthentication().get();
    if (who != null && event.getObject() instanceof RequestAuthorizationContext asked) {
      LOG.info(
          "refused: {} asked for {} {}",
          name(who),
          asked.getRequest().getMethod(),
          plain(asked.getRequest().getRequestURI()));
    }
  }

  private static String name(Authentication who) {
    return plain(String.valueOf(who.getName()));
  }

  // One line of a log stays one line, whatever somebody typed as a name.
  private static String plain(String typed) {
    String line = typed.replaceAll("\\p{C}", "?");
    return line.substring(0, Math.min(200, line.length()));
  }
}
