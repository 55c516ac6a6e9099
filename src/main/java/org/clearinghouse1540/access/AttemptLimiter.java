package org.clearinghouse1540.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.web.RateLimit;
import org.clearinghouse1540.kit.web.RateLimits;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.kit.web.TooManyAttempts;
import org.springframework.stereotype.Component;

/**
 * Limits how often a password or a code may be tried. An attempt is reserved before anything is
 * checked, so that attempts at the same time do not exceed the limit, and returned if it was right.
 * A stranger who tries a name from many networks makes the limit of each unknown browser narrower
 * but never ends it for another network; a known browser has a separate limit.
 */
@Component
class AttemptLimiter {
  static final int PER_SOURCE = 10;
  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofHours(1);

  private final RateLimit bySource;
  private final RateLimit byNetwork;
  private final RateLimit byName;
  private final RateLimit bySourceOfAttackedName;
  private final RateLimit codesBySource;
  private final RateLimit codesByName;
  private final RateLimit links;
  private final SecurityLog log;

  AttemptLimiter(SecurityLog log, RateLimits limits) {
    bySource = limits.of("passwords by source", PER_SOURCE, SHORT);
    byNetwork = limits.of("passwords by network", 60, SHORT);
    byName = limits.of("passwords by name", 100, HOUR);
    bySourceOfAttackedName = limits.of("passwords by source of an attacked name", 3, HOUR);
    codesBySource = limits.of("codes by source", PER_SOURCE, SHORT);
    codesByName = limits.of("codes by name", 100, HOUR);
    links = limits.of("links by network", 60, SHORT);
    this.log = log;
  }

  /** An attempt that was taken from the limits. */
  static final class Reservation {
    private record Taken(RateLimit limit, String key) {}

    private final List<Taken> taken = new ArrayList<>();

    private boolean take(RateLimit limit, String key) {
      boolean free = limit.take(key);
      if (free) {
        taken.add(new Taken(limit, key));
      }
      return free;
    }

    /** The attempt was right and does not count. */
    void giveBack() {
      taken.forEach(part -> part.limit().giveBack(part.key()));
      taken.clear();
    }
  }

  /**
   * Reserves an attempt with a password.
   *
   * @throws TooManyAttempts if none is left
   */
  Reservation password(AccountName name, AttemptSource source) {
    String key = name.folded() + " " + source.key();
    Reservation reserved = new Reservation();
    boolean free = reserved.take(bySource, key);
    if (source instanceof AttemptSource.UnknownBrowser unknown) {
      free = free && reserved.take(byNetwork, unknown.network());
      free =
          free
              && (reserved.take(byName, name.folded())
                  || reserved.take(bySourceOfAttackedName, key));
    }
    return checked(free, reserved, name, "password");
  }

  /**
   * Reserves an attempt with a one-time code or recovery code. Whoever gets this far has the
   * password or a session, so the name is limited as a whole, except for known browsers.
   *
   * @throws TooManyAttempts if none is left
   */
  Reservation code(AccountName name, AttemptSource source) {
    Reservation reserved = new Reservation();
    boolean free = reserved.take(codesBySource, name.folded() + " " + source.key());
    if (source instanceof AttemptSource.UnknownBrowser) {
      free = free && reserved.take(codesByName, name.folded());
    }
    return checked(free, reserved, name, "code");
  }

  /**
   * Reserves an attempt with a link of an invitation or a recovery.
   *
   * @throws TooManyAttempts if none is left
   */
  Reservation link(String network) {
    Reservation reserved = new Reservation();
    return checked(reserved.take(links, network), reserved, AccountName.of(""), "link");
  }

  private Reservation checked(boolean free, Reservation reserved, AccountName name, String what) {
    if (!free) {
      reserved.giveBack();
      log.write(SecurityEvent.TOO_MANY_ATTEMPTS, name.folded(), what);
      throw new TooManyAttempts(what);
    }
    return reserved;
  }
}
