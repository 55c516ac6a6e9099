package org.clearinghouse1540.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void aTaskRunsAgainAfterThePauseInItsOwnThread() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    AtomicReference<String> thread = new AtomicReference<>("");
    RepeatedTask task =
        new RepeatedTask(
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
        new RepeatedTask("late", Duration.ofHours(1), Duration.ZERO, runs::incrementAndGet);
    task.start();
    task.stop();
    assertThat(runs).hasValue(0);
  }

  @Test
  void aFailureDoesNotEndTheTask() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(2);
    RepeatedTask task =
        new RepeatedTask(
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
        new RepeatedTask(
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
}
