package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;

/** A session in the database, as one request sees it, with the changes that are not stored yet. */
final class StoredSession implements Session {
  /** The name of the value that says who signed in. */
  static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final MapSession values;
  private final Set<String> changed = new HashSet<>();
  private final Instant usedBefore;
  private Optional<String> storedId;
  private String account;

  private StoredSession(MapSession values, Optional<String> storedId, String account) {
    this.values = values;
    this.usedBefore = values.getLastAccessedTime();
    this.storedId = storedId;
    this.account = account;
  }

  /** A session that is not stored. */
  static StoredSession begun(SessionIdGenerator ids, Duration timeout) {
    MapSession values = new MapSession(ids);
    values.setMaxInactiveInterval(timeout);
    return new StoredSession(values, Optional.empty(), "");
  }

  /**
   * A session as it is stored.
   *
   * @param account the account that signed in; empty for a visitor
   */
  static StoredSession read(MapSession values, String account, Map<String, Object> stored) {
    stored.forEach(values::setAttribute);
    return new StoredSession(values, Optional.of(values.getId()), account);
  }

  /** The digest under which a session is stored. */
  static byte[] digest(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The identifier under which it is stored; none before the first time. */
  Optional<String> storedId() {
    return storedId;
  }

  /** Whether it is used now so much later than before. */
  boolean isUsedLater(Duration time) {
    return usedBefore.plus(time).isBefore(values.getLastAccessedTime());
  }

  /** The names of the values that are not stored yet. */
  Set<String> changed() {
    return Set.copyOf(changed);
  }

  /** The account that signed in since the session was stored, if any did. */
  Optional<String> signedIn() {
    return user(values.getAttribute(CONTEXT))
        .map(Authentication::getName)
        .filter(name -> !name.equals(account));
  }

  /** The user whom a value of the session names. */
  static Optional<Authentication> user(@Nullable Object context) {
    return context instanceof SecurityContext security
        ? Optional.ofNullable(security.getAuthentication())
        : Optional.empty();
  }

  /** Everything is stored now. */
  void stored() {
    signedIn().ifPresent(name -> account = name);
    changed.clear();
    storedId = Optional.of(getId());
  }

  @Override
  public String getId() {
    return values.getId();
  }

  @Override
  public String changeSessionId() {
    changed.addAll(values.getAttributeNames());
    return values.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return values.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return values.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    values.setAttribute(name, value);
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    values.removeAttribute(name);
    changed.add(name);
  }

  @Override
  public Instant getCreationTime() {
    return values.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    values.setLastAccessedTime(time);
  }

  @Override
  public Instant getLastAccessedTime() {
    return values.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    values.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return values.getMaxInactiveInterval();
  }

  /** The database decides, by its own clock. */
  @Override
  public boolean isExpired() {
    return false;
  }
}
