package org.clearinghouse1540.kit.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Limits the number of events in a period, counted for each key. Safe for many threads. */
public final class RateLimit {
  private final LoadingCache<String, Bucket> buckets;

  /** So many times in the period; used ones become free again evenly. */
  public RateLimit(long capacity, Duration period) {
    Bandwidth bandwidth =
        Bandwidth.builder().capacity(capacity).refillGreedy(capacity, period).build();
    buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(period.multipliedBy(2))
            .build(key -> Bucket.builder().addLimit(bandwidth).build());
  }

  /** Takes one; false if none is left. */
  public boolean take(String key) {
    return buckets.get(key).tryConsume(1);
  }

  /** Returns one that was taken. */
  public void giveBack(String key) {
    buckets.get(key).addTokens(1);
  }
}
