package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.WorkOwner;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Readers of files wait for their turn. */
class ReaderQueueTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Problem BUSY = Problem.of("file", "kit.file.busy");

  @Test
  void manyFilesAtOnceAreReadByTwoProcessesAtATime() throws Exception {
    byte[] file = "An example text.".getBytes(StandardCharsets.UTF_8);
    AtomicInteger most = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    Thread watch =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    most.accumulateAndGet((int) readers(), Math::max);
                    Thread.onSpinWait();
                  }
                });
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DocumentText>> read =
          IntStream.range(0, 12)
              .mapToObj(number -> people.submit(() -> SandboxedReader.read(file, "a.txt")))
              .toList();
      for (Future<DocumentText> text : read) {
        assertThat(text.get().text()).contains("An example text.");
      }
    } finally {
      done.set(true);
      watch.join();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void aFileIsRefusedInASentenceIfItsTurnDoesNotComeInTime() {
    ReaderQueue queue = new ReaderQueue(1, 5, Duration.ofMillis(50));
    assertThat(queue.<Problem>inTurn(() -> refused(queue))).isEqualTo(BUSY);
    assertThat(queue.<String>inTurn(() -> "read")).isEqualTo("read");
  }

  @Test
  void aFileIsRefusedAtOnceIfTooManyWait() {
    ReaderQueue queue = new ReaderQueue(1, 0, Duration.ofDays(1));
    assertThat(queue.<Problem>inTurn(() -> refused(queue))).isEqualTo(BUSY);
  }

  /** However a reader starts: an account has a pace, and a share of those that wait. */
  @Test
  void oneAccountDoesNotTakeAllReaders() throws Exception {
    ReaderQueue queue = new ReaderQueue(2, 30, LONG);
    WorkOwner.begin("account busy" + System.nanoTime());
    try {
      for (int time = 0; time < 60; time++) {
        assertThat(queue.<String>inTurn(() -> "read")).isEqualTo("read");
      }
      assertThat(refused(queue)).as("too often").isEqualTo(BUSY);
      WorkOwner.begin("account other" + System.nanoTime());
      assertThat(queue.<String>inTurn(() -> "read")).isEqualTo("read");
    } finally {
      WorkOwner.end();
    }
    String owner = "account parallel" + System.nanoTime();
    CountDownLatch reading = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    ReaderQueue small = new ReaderQueue(2, 6, LONG);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> busy =
          IntStream.range(0, 2)
              .mapToObj(number -> people.submit(() -> as(owner, () -> slow(small, reading, end))))
              .toList();
      reading.await();
      assertThat(as(owner, () -> refused(small))).as("its share waits").isEqualTo(BUSY);
      end.countDown();
      for (Future<String> one : busy) {
        assertThat(one.get()).isEqualTo("read");
      }
      assertThat(as(owner, () -> small.inTurn(() -> "read"))).isEqualTo("read");
    }
  }

  private static <T> T as(String owner, Supplier<T> work) {
    WorkOwner.begin(owner);
    try {
      return work.get();
    } finally {
      WorkOwner.end();
    }
  }

  @Test
  void readersThatHoldAConnectionAreFewerThanTheConnections() throws Exception {
    CountDownLatch reading = new CountDownLatch(10);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> holders =
          IntStream.range(0, 10)
              .mapToObj(
                  number ->
                      people.submit(
                          () ->
                              inTransaction(() -> slow(new ReaderQueue(1, 0, LONG), reading, end))))
              .toList();
      try {
        reading.await();
        ReaderQueue free = new ReaderQueue(1, 5, LONG);
        assertThat(people.submit(() -> inTransaction(() -> refused(free))).get()).isEqualTo(BUSY);
        assertThat(free.<String>inTurn(() -> "read")).as("without a connection").isEqualTo("read");
      } finally {
        end.countDown();
      }
      for (Future<String> holder : holders) {
        assertThat(holder.get()).isEqualTo("read");
      }
      ReaderQueue free = new ReaderQueue(1, 5, LONG);
      assertThat(people.submit(() -> inTransaction(() -> free.inTurn(() -> "read"))).get())
          .isEqualTo("read");
    }
  }

  private static String slow(ReaderQueue queue, CountDownLatch reading, CountDownLatch end) {
    return queue.inTurn(
        () -> {
          reading.countDown();
          try {
            end.await();
          } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
          }
          return "read";
        });
  }

  private static <T> T inTransaction(Supplier<T> work) {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      return work.get();
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
  }

  private static Problem refused(ReaderQueue queue) {
    return Refusal.of(() -> queue.inTurn(() -> "read"));
  }

  private static long readers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().filter(name -> name.endsWith("java")).isPresent())
        .count();
  }
}
