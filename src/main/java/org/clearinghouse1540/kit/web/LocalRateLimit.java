package org.clearinghouse1540.kit.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A limit in the memory of this program. */
final class LocalRateLimit implements RateLimit {
  private final LoadingCache<String, Bucket> buckets;

  /** So many times in the period; used ones become free again evenly. */
  LocalRateLimit(long capacity, Duration period) {
    Bandwidth bandwidth =
        Bandwidth.builder().capacity(capacity).refillGreedy(capacity, period).build();
    buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(period.multipliedBy(2))
            .build(key -> Bucket.builder().addLimit(bandwidth).build());
  }

  @Override
  public boolean take(String key) {
    return buckets.get(key).tryConsume(1);
  }

  @Override
  public void giveBack(String key) {
    buckets.get(key).addTokens(1);
  }
}
