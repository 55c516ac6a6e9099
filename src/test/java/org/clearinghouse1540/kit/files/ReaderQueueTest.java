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
