package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Limits the number of open sessions: of visitors who have not signed in by network address and in
 * total, of users by account. Above a limit the oldest session of the same kind ends, so that a
 * visitor who opens many ends only sessions of that visitor.
 */
@Component
final class SessionLimits implements HttpSessionListener, HttpSessionAttributeListener {
  static final int BY_ADDRESS = 500;
  static final int OF_VISITORS = 5_000;
  static final int BY_ACCOUNT = 100;

  private final Map<HttpSession, String> groups = new LinkedHashMap<>();
  private final Map<String, SequencedSet<HttpSession>> members = new HashMap<>();
  private final SequencedSet<HttpSession> visitors = new LinkedHashSet<>();

  /** The number of open sessions. */
  synchronized int open() {
    return groups.size();
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    List<HttpSession> ended;
    synchronized (this) {
      HttpSession session = event.getSession();
      visitors.add(session);
      join("address " + address(), session);
      ended = above(BY_ADDRESS, session);
      while (visitors.size() > OF_VISITORS) {
        ended.add(visitors.getFirst());
        leave(visitors.getFirst());
      }
    }
    ended.forEach(SessionLimits::end);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    synchronized (this) {
      leave(event.getSession());
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    Optional<String> account = account(event);
    if (account.isEmpty()) {
      return;
    }
    List<HttpSession> ended;
    synchronized (this) {
      leave(event.getSession());
      join("account " + account.get(), event.getSession());
      ended = above(BY_ACCOUNT, event.getSession());
    }
    ended.forEach(SessionLimits::end);
  }

  private static Optional<String> account(HttpSessionBindingEvent event) {
    return event.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            && event.getValue() instanceof SecurityContext context
        ? Optional.ofNullable(context.getAuthentication()).map(Authentication::getName)
        : Optional.empty();
  }

  private void join(String group, HttpSession session) {
    groups.put(session, group);
    members.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(session);
  }

  private void leave(HttpSession session) {
    visitors.remove(session);
    String group = groups.remove(session);
    if (group != null) {
      members.computeIfPresent(
          group,
          (key, all) -> {
            all.remove(session);
            return all.isEmpty() ? null : all;
          });
    }
  }

  // The sessions to end; they leave at once, so that two requests do not choose the same one.
  private List<HttpSession> above(int most, HttpSession session) {
    List<HttpSession> oldest = new ArrayList<>();
    SequencedSet<HttpSession> all =
        members.getOrDefault(groups.getOrDefault(session, ""), new LinkedHashSet<>());
    while (all.size() > most) {
      oldest.add(all.getFirst());
      leave(all.getFirst());
    }
    return oldest;
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException alreadyEnded) {
      // Nothing is left to do.
      return;
    }
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : "";
  }
}
