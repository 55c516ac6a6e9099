package org.clearinghouse1540.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

/** The program is ready only if it accepts requests, is migrated and its database answers. */
@Timeout(60)
class ReadinessTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void ready() {
    assertThat(new Readiness(() -> true, () -> true, () -> true, LONG).state())
        .isEqualTo(new Readiness.Findings(true, true, true));
  }

  @Test
  void notWhileItShutsDown() {
    AtomicBoolean traffic = new AtomicBoolean(true);
    Readiness readiness = new Readiness(traffic::get, () -> true, () -> true, LONG);
    assertThat(readiness.state().isReady()).isTrue();
    traffic.set(false);
    assertThat(readiness.state().isReady()).as("the end of traffic is seen at once").isFalse();
  }

  @Test
  void notBeforeTheMigrations() {
    Readiness.Findings state = new Readiness(() -> true, () -> false, () -> true, LONG).state();
    assertThat(state.isReady()).isFalse();
    assertThat(state.database()).isTrue();
  }

  @Test
  void notIfTheDatabaseFails() {
    Readiness.Findings state =
        new Readiness(
                () -> true,
                () -> true,
                () -> {
                  throw new DataAccessResourceFailureException("no connection to host secret-name");
                },
                LONG)
            .state();
    assertThat(state.isReady()).isFalse();
    assertThat(state.toString()).doesNotContain("secret-name");
  }

  @Test
  void aDatabaseThatHangsIsAskedOnceAndNotWaitedFor() {
    AtomicInteger questions = new AtomicInteger();
    CountDownLatch hanging = new CountDownLatch(1);
    Readiness readiness =
        new Readiness(
            () -> true,
            () -> true,
            () -> {
              questions.incrementAndGet();
              try {
                hanging.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              return true;
            },
            SHORT);
    for (int times = 0; times < 5; times++) {
      assertThat(readiness.state().isReady()).isFalse();
    }
    assertThat(questions).hasValue(1);
    hanging.countDown();
  }

  @Test
  void manyQuestionsAtOnceAskTheDatabaseOnce() {
    AtomicInteger questions = new AtomicInteger();
    Readiness readiness =
        new Readiness(() -> true, () -> true, () -> questions.incrementAndGet() > 0, LONG);
    long start = System.nanoTime();
    for (int times = 0; times < 1_000; times++) {
      readiness.state();
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertThat(questions.get()).isLessThanOrEqualTo((int) seconds + 2);
  }
}
