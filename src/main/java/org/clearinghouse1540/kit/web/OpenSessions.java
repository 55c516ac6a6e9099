package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.clearinghouse1540.kit.store.Node;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The open sessions, and the limits of their number: of visitors who have not signed in by network
 * address and in total, of users by account. Above a limit the oldest session of the same kind
 * ends, so that a visitor who opens many ends only sessions of that visitor. The server reports its
 * sessions here; those that several nodes share are in the database.
 */
@Component
public final class OpenSessions implements HttpSessionListener, HttpSessionAttributeListener {
  /** The most sessions of visitors from one network address. */
  public static final int BY_ADDRESS = 500;

  private static final String ACCOUNT = "account ";
  private static final String CONTEXT = StoredSession.CONTEXT;
  static final int OF_VISITORS = 5_000;
  static final int BY_ACCOUNT = 100;

  private final Clock clock;
  private final Map<HttpSession, SignIn> signIns = new HashMap<>();
  private final Map<HttpSession, String> groups = new LinkedHashMap<>();
  private final Map<String, SequencedSet<HttpSession>> members = new HashMap<>();
  private final SequencedSet<HttpSession> visitors = new LinkedHashSet<>();

  private final Optional<SharedSessions> shared;

  /** The sessions of a program alone. */
  OpenSessions(Clock clock) {
    this(clock, Optional.empty());
  }

  @Autowired
  OpenSessions(Clock clock, Node node, SharedSessions shared) {
    this(clock, Optional.of(shared).filter(sessions -> node.isShared()));
  }

  private OpenSessions(Clock clock, Optional<SharedSessions> shared) {
    this.clock = clock;
    this.shared = shared;
  }

  /** The beginning of a session of an account; the key names it and gives no access. */
  private record SignIn(String key, Instant since, Place place) {}

  /**
   * From where somebody signed in.
   *
   * @param network the network address
   * @param browser what the browser said of itself
   */
  public record Place(String network, String browser) {}

  /**
   * An open session of an account.
   *
   * @param key by which its owner ends it
   * @param user who signed in
   * @param current whether it is the session of the request that asks
   */
  public record OpenSession(
      String key,
      Authentication user,
      Instant since,
      Instant lastUsed,
      Place place,
      boolean current) {}

  /** The open sessions of an account, the latest sign-in first. */
  public List<OpenSession> of(String account) {
    if (shared.isPresent()) {
      return shared.get().of(account, currentId());
    }
    Map<HttpSession, SignIn> begun = new LinkedHashMap<>();
    synchronized (this) {
      for (HttpSession session : members.getOrDefault(ACCOUNT + account, new LinkedHashSet<>())) {
        Optional.ofNullable(signIns.get(session)).ifPresent(signIn -> begun.put(session, signIn));
      }
    }
    return begun.entrySet().stream()
        .flatMap(entry -> described(entry.getKey(), entry.getValue()).stream())
        .toList()
        .reversed();
  }

  private static String currentId() {
    return request()
        .map(request -> Optional.ofNullable(request.getSession(false)))
        .flatMap(own -> own.map(HttpSession::getId))
        .orElse("");
  }

  private static Optional<OpenSession> described(HttpSession session, SignIn signIn) {
    String current = currentId();
    try {
      Instant lastUsed = Instant.ofEpochMilli(session.getLastAccessedTime());
      boolean own = session.getId().equals(current);
      return StoredSession.user(session.getAttribute(CONTEXT))
          .map(
              user ->
                  new OpenSession(
                      signIn.key(), user, signIn.since(), lastUsed, signIn.place(), own));
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  /** Ends one session of an account; false if it has none of this key. */
  public boolean end(String account, String key) {
    if (shared.isPresent()) {
      return shared.get().end(account, key);
    }
    Optional<HttpSession> found;
    synchronized (this) {
      found =
          members.getOrDefault(ACCOUNT + account, new LinkedHashSet<>()).stream()
              .filter(session -> has(session, key))
              .findFirst();
      found.ifPresent(this::leave);
    }
    found.ifPresent(OpenSessions::end);
    return found.isPresent();
  }

  private boolean has(HttpSession session, String key) {
    SignIn signIn = signIns.get(session);
    return signIn != null && signIn.key().equals(key);
  }

  /** The number of open sessions. */
  public int open() {
    return shared.map(SharedSessions::open).orElseGet(this::opened);
  }

  private synchronized int opened() {
    return groups.size();
  }

  /** Removes the shared sessions that nobody used for half an hour; the server removes its own. */
  public void removeEnded() {
    shared.ifPresent(SharedSessions::removeEnded);
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
    ended.forEach(OpenSessions::end);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    synchronized (this) {
      leave(event.getSession());
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    if (event.getName().equals(CONTEXT)) {
      StoredSession.user(event.getValue())
          .ifPresent(user -> signedIn(event.getSession(), user.getName()));
    }
  }

  // The event has the value that was replaced.
  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    if (event.getName().equals(CONTEXT)) {
      StoredSession.user(event.getSession().getAttribute(CONTEXT))
          .filter(user -> !isOf(event.getSession(), user.getName()))
          .ifPresent(user -> signedIn(event.getSession(), user.getName()));
    }
  }

  private synchronized boolean isOf(HttpSession session, String account) {
    return (ACCOUNT + account).equals(groups.get(session));
  }

  private void signedIn(HttpSession session, String account) {
    List<HttpSession> ended;
    synchronized (this) {
      leave(session);
      join(ACCOUNT + account, session);
      signIns.put(session, new SignIn(UUID.randomUUID().toString(), clock.instant(), place()));
      ended = above(BY_ACCOUNT, session);
    }
    ended.forEach(OpenSessions::end);
  }

  private void join(String group, HttpSession session) {
    groups.put(session, group);
    members.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(session);
  }

  private void leave(HttpSession session) {
    visitors.remove(session);
    signIns.remove(session);
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

  /** The place of the current request. */
  static Place place() {
    return new Place(address(), browser());
  }

  private static String address() {
    return request().map(HttpServletRequest::getRemoteAddr).orElse("");
  }

  private static String browser() {
    return request()
        .flatMap(request -> Optional.ofNullable(request.getHeader("User-Agent")))
        .orElse("");
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held
        ? Optional.of(held.getRequest())
        : Optional.empty();
  }
}
