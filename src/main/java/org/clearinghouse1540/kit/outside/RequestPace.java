package org.clearinghouse1540.kit.outside;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The number of requests that are left in a run, in all and for each host, and the pause between
 * two requests to one host. It is used by one thread.
 */
public final class RequestPace {
  private final int perHost;
  private final Duration pause;
  private final Map<String, Integer> made = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();
  private int left;

  public RequestPace(int requests, int perHost, Duration pause) {
    this.left = requests;
    this.perHost = perHost;
    this.pause = pause;
  }

  /** Whether a request to this host is left. */
  public boolean isLeft(String host) {
    return left > 0 && made.getOrDefault(host, 0) < perHost;
  }

  /** Takes a request to this host, after the pause; false if none is left. */
  boolean take(String host) throws InterruptedException {
    if (!isLeft(host)) {
      return false;
    }
    Long before = last.get(host);
    if (before != null) {
      long wait = pause.toNanos() - (System.nanoTime() - before);
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    }
    left--;
    made.merge(host, 1, Integer::sum);
    last.put(host, System.nanoTime());
    return true;
  }
}
