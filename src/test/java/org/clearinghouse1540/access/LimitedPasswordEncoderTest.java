package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Few passwords are hashed at a time, and a failure blocks nobody. */
class LimitedPasswordEncoderTest {
  private static final int PLACES = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** An encoder that counts how many hash at once; it fails for one password. */
  private static final class CountingEncoder implements PasswordEncoder {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String encode(@Nullable CharSequence password) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        Thread.onSpinWait();
        if ("broken".contentEquals(String.valueOf(password))) {
          throw new IllegalArgumentException("broken");
        }
        return "hash of " + password;
      } finally {
        now.decrementAndGet();
      }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      return encode(password).equals(hash);
    }
  }

  private final CountingEncoder counting = new CountingEncoder();
  private final LimitedPasswordEncoder encoder = new LimitedPasswordEncoder(counting);

  @Test
  void aCrowdHashesNoMoreThanAFewAtATime() throws InterruptedException, ExecutionException {
    List<Future<Boolean>> fits = new ArrayList<>();
    try (ExecutorService crowd = Executors.newFixedThreadPool(32)) {
      for (int person = 0; person < 400; person++) {
        String password = "password " + person;
        fits.add(crowd.submit(() -> encoder.matches(password, encoder.encode(password))));
      }
    }
    for (Future<Boolean> one : fits) {
      assertThat(one.get()).isTrue();
    }
    assertThat(counting.most.get()).isBetween(1, PLACES);
  }

  @Test
  void aFailureFreesItsPlace() {
    for (int attempt = 0; attempt < PLACES + 1; attempt++) {
      assertThatThrownBy(() -> encoder.encode("broken"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(encoder.encode("right")).isEqualTo("hash of right");
  }

  @Test
  void aWrongPasswordDoesNotMatch() {
    assertThat(encoder.matches("wrong", encoder.encode("right"))).isFalse();
  }
}
