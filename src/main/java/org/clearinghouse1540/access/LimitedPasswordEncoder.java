package org.clearinghouse1540.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at a time: each takes megabytes and a processor for a moment, and a crowd
 * that signs in at once must not take the memory of everybody else.
 */
final class LimitedPasswordEncoder implements PasswordEncoder {
  private final PasswordEncoder hashing;
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  LimitedPasswordEncoder(PasswordEncoder hashing) {
    this.hashing = hashing;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inPlace(() -> Optional.ofNullable(hashing.encode(password))).orElse(null);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inPlace(() -> hashing.matches(password, hash));
  }

  private <T> T inPlace(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
