package org.clearinghouse1540.kit.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.DatabaseFailures;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.OpenSessions.OpenSession;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions that several nodes share. A session that ended, on whatever node, is not stored
 * again by a request that began before.
 */
@Component
final class SharedSessions implements SessionRepository<StoredSession> {
  /** A session that is not used ends after this time. */
  static final Duration TIMEOUT = Duration.ofMinutes(30);

  private static final Duration TOUCHED = Duration.ofMinutes(1);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SessionIdGenerator IDS = SharedSessions::identifier;
  private final SessionRows rows;
  private final SessionCodec codec;

  SharedSessions(SessionRows rows, SigningKey key) {
    this.rows = rows;
    this.codec = new SessionCodec(key);
  }

  private static String identifier() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public StoredSession createSession() {
    UnreachableSessions.requireReachable();
    return StoredSession.begun(IDS, TIMEOUT);
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    if (UnreachableSessions.isKnown()) {
      return null;
    }
    byte[] digest = StoredSession.digest(id);
    try {
      return asProgram(() -> rows.find(digest)).flatMap(row -> read(id, row)).orElse(null);
    } catch (RuntimeException failed) {
      if (DatabaseFailures.isUnavailable(failed)) {
        UnreachableSessions.remember();
      }
      throw failed;
    }
  }

  // A session with a value that cannot be read ends.
  private Optional<StoredSession> read(String id, SessionRows.Row row) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, byte[]> stored : row.values().entrySet()) {
      Optional<Object> value = codec.decrypt(row.digest(), stored.getKey(), stored.getValue());
      if (value.isEmpty()) {
        deleteById(id);
        return Optional.empty();
      }
      values.put(stored.getKey(), value.get());
    }
    MapSession session = new MapSession(id);
    session.setSessionIdGenerator(IDS);
    session.setMaxInactiveInterval(TIMEOUT);
    session.setCreationTime(row.made());
    session.setLastAccessedTime(row.used());
    return Optional.of(StoredSession.read(session, row.account(), values));
  }

  @Override
  public void save(StoredSession session) {
    if (session.storedId().isPresent() && session.changed().isEmpty()) {
      touch(session);
      return;
    }
    byte[] digest = StoredSession.digest(session.getId());
    Map<String, Optional<byte[]>> changes = new HashMap<>();
    for (String name : session.changed()) {
      Object value = session.getAttribute(name);
      changes.put(name, Optional.ofNullable(value).map(set -> codec.encrypt(digest, name, set)));
    }
    SessionRows.Changes written =
        new SessionRows.Changes(
            digest,
            session.storedId().map(StoredSession::digest),
            session.signedIn(),
            OpenSessions.place(),
            changes);
    asProgram(
        () -> {
          rows.write(written);
          return true;
        });
    session.stored();
  }

  // Only the time of the last use would change: without the database, that is left.
  private void touch(StoredSession session) {
    if (!session.isUsedLater(TOUCHED)) {
      return;
    }
    try {
      asProgram(() -> rows.touch(StoredSession.digest(session.getId())));
    } catch (RuntimeException failed) {
      if (!DatabaseFailures.isUnavailable(failed)) {
        throw failed;
      }
    }
  }

  @Override
  public void deleteById(String id) {
    asProgram(() -> rows.delete(StoredSession.digest(id)));
  }

  /** The open sessions of an account, the latest sign-in first. */
  List<OpenSession> of(String account, String current) {
    byte[] own = StoredSession.digest(current);
    return asProgram(() -> rows.of(account)).stream()
        .flatMap(row -> described(row, own).stream())
        .toList();
  }

  private Optional<OpenSession> described(SessionRows.Row row, byte[] own) {
    return Optional.ofNullable(row.values().get(StoredSession.CONTEXT))
        .flatMap(stored -> codec.decrypt(row.digest(), StoredSession.CONTEXT, stored))
        .flatMap(StoredSession::user)
        .map(
            user ->
                new OpenSession(
                    row.key(),
                    user,
                    row.signedIn(),
                    row.used(),
                    row.place(),
                    Arrays.equals(row.digest(), own)));
  }

  /** Ends one session of an account; false if it has none of this key. */
  boolean end(String account, String key) {
    return asProgram(() -> rows.end(account, key));
  }

  /** The number of open sessions. */
  int open() {
    return asProgram(rows::count);
  }

  /** Removes the sessions that ended because nobody used them. */
  void removeEnded() {
    asProgram(rows::removeEnded);
  }

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }
}
