package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class OpenSessionsTest {
  private final OpenSessions limits = new OpenSessions(Clock.systemUTC());
  private final List<HttpSession> ended = new ArrayList<>();

  @Test
  void theOldestSessionOfAnAccountEndsAboveItsLimitAndNoOther() {
    HttpSession other = signedIn("other");
    HttpSession first = signedIn("one");
    for (int i = 1; i < OpenSessions.BY_ACCOUNT; i++) {
      signedIn("one");
    }
    assertThat(ended).isEmpty();
    signedIn("one");
    assertThat(ended).containsExactly(first).doesNotContain(other);
    assertThat(limits.open()).isEqualTo(OpenSessions.BY_ACCOUNT + 1);
  }

  @Test
  void theOldestSessionOfAVisitorEndsAboveTheLimitOfItsAddress() {
    HttpSession first = opened();
    for (int i = 1; i < OpenSessions.BY_ADDRESS; i++) {
      opened();
    }
    assertThat(ended).isEmpty();
    opened();
    assertThat(ended).containsExactly(first);
    assertThat(limits.open()).isEqualTo(OpenSessions.BY_ADDRESS);
  }

  private HttpSession signedIn(String name) {
    HttpSession session = opened();
    limits.attributeAdded(
        new HttpSessionBindingEvent(
            session,
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(new TestingAuthenticationToken(name, ""))));
    return session;
  }

  private HttpSession opened() {
    HttpSession session =
        (HttpSession)
            Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (self, method, arguments) ->
                    switch (method.getName()) {
                      case "invalidate" -> end((HttpSession) self);
                      case "hashCode" -> System.identityHashCode(self);
                      case "equals" -> self == arguments[0];
                      case "toString" -> "a session";
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    limits.sessionCreated(new HttpSessionEvent(session));
    return session;
  }

  @org.jspecify.annotations.Nullable
  private Object end(HttpSession session) {
    ended.add(session);
    limits.sessionDestroyed(new HttpSessionEvent(session));
    return null;
  }
}
