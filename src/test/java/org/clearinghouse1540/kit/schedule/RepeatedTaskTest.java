package org.clearinghouse1540.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Background tasks run repeatedly, survive failures and stop at once. */
@Timeout(60)
class RepeatedTaskTest {
  private final Schedule schedule = new Schedule(Clock.systemUTC());

  @Test
  void aTaskRunsAgainAfterThePauseInItsOwnThread() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    AtomicReference<String> thread = new AtomicReference<>("");
    RepeatedTask task =
        schedule.add(
            "example task",
            Duration.ZERO,
            Duration.ofMillis(1),
            () -> {
              thread.set(Thread.currentThread().getName());
              runs.countDown();
            });
    assertThat(task.isRunning()).as("before the start").isFalse();
    task.start();
    assertThat(task.isRunning()).isTrue();
    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    task.stop();
    assertThat(task.isRunning()).isFalse();
    assertThat(thread).hasValue("example task");
  }

  @Test
  void aTaskDoesNotRunBeforeItsDelay() {
    AtomicInteger runs = new AtomicInteger();
    RepeatedTask task =
        schedule.add("late", Duration.ofHours(1), Duration.ZERO, runs::incrementAndGet);
    task.start();
    task.stop();
    assertThat(runs).hasValue(0);
  }

  @Test
  void aFailureDoesNotEndTheTask() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(2);
    RepeatedTask task =
        schedule.add(
            "failing",
            Duration.ZERO,
            Duration.ofMillis(1),
            () -> {
              second.countDown();
              if (second.getCount() == 1) {
                throw new IllegalStateException("the first run fails");
              }
            });
    long start = System.nanoTime();
    task.start();
    assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("not at once, so that a fault does not fill the log")
        .isGreaterThan(Duration.ofSeconds(4));
    task.stop();
  }

  @Test
  void aRunInProgressIsInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    RepeatedTask task =
        schedule.add(
            "long",
            Duration.ZERO,
            Duration.ZERO,
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException stopped) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
              }
              ended.countDown();
            });
    task.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    task.stop();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Test
  void theScheduleSaysWhatRanAndWhatFailed() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    RepeatedTask good = schedule.add("good", Duration.ZERO, Duration.ofHours(1), done::countDown);
    RepeatedTask bad =
        schedule.add(
            "bad",
            Duration.ZERO,
            Duration.ofHours(1),
            () -> {
              done.countDown();
              throw new IllegalStateException("it fails");
            });
    schedule.add("idle", Duration.ofHours(1), Duration.ofHours(1), () -> {});
    good.start();
    bad.start();
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    while (good.state().runs() + bad.state().runs() < 2) {
      Thread.onSpinWait();
    }
    assertThat(schedule.list()).extracting(TaskState::name).containsExactly("bad", "good", "idle");
    assertThat(good.state().isFailing()).isFalse();
    assertThat(good.state().failures()).isZero();
    assertThat(bad.state().isFailing()).isTrue();
    assertThat(bad.state().failures()).isEqualTo(1);
    assertThat(good.state().next().orElseThrow())
        .isAfter(good.state().last().orElseThrow().plus(Duration.ofMinutes(59)));
    assertThat(schedule.list().getLast()).isEqualTo(TaskState.none("idle"));
    good.stop();
    bad.stop();
    assertThat(good.state().running()).isFalse();
    assertThat(good.state().next()).isEmpty();
  }
}
