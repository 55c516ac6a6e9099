package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An institution that accepts connections and never answers holds one request at most. */
class SilentInstitutionTest {
  private static final int CALLS = 50;
  private static final String KEY = "example-silent";

  /** A server that accepts connections and answers nothing. */
  private static final class SilentServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Socket> open = new LinkedBlockingQueue<>();
    private int accepted;

    SilentServer() throws IOException {
      Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
      try {
        while (true) {
          Socket connection = socket.accept();
          count();
          open.add(connection);
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    private synchronized void count() {
      accepted++;
    }

    synchronized int accepted() {
      return accepted;
    }

    /** Ends the connections that are open, or the next one. */
    void hangUp() throws IOException, InterruptedException {
      open.take().close();
      for (Socket next = open.poll(); next != null; next = open.poll()) {
        next.close();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    }
  }

  @TempDir private Path folder = Path.of("");
  private final TestClock clock = new TestClock();

  private InstitutionDescriptions descriptions(SilentServer server) throws IOException {
    Files.writeString(
        folder.resolve(Institutions.FILE),
        """
        [{"key": "%s", "name": "Example Institution", "kind": "openid",
          "issuer": "http://127.0.0.1:%d/realm", "client": "clearinghouse", "secret": "s"}]
        """
            .formatted(KEY, server.socket.getLocalPort()));
    return new InstitutionDescriptions(
        Institutions.read(folder), new PublicAddress("http://localhost"), clock);
  }

  @Test
  @Timeout(60)
  void manyRequestsHoldOneConnectionAndTheOthersAreAnsweredAtOnce()
      throws IOException, InterruptedException, ExecutionException {
    try (SilentServer server = new SilentServer();
        ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
      InstitutionDescriptions descriptions = descriptions(server);
      CompletionService<Boolean> calls = new ExecutorCompletionService<>(users);
      List<Boolean> found = new ArrayList<>();
      call(descriptions, calls);
      // All others are answered while one call waits for the server.
      for (int done = 0; done < CALLS - 1; done++) {
        found.add(calls.take().get());
      }
      assertThat(server.accepted()).isLessThanOrEqualTo(1);
      // The library tries a connection that ended a second time.
      Thread.ofVirtual().start(() -> hangUpUntilClosed(server));
      found.add(calls.take().get());
      int asked = server.accepted();
      assertThat(found).hasSize(CALLS).containsOnly(false);
      assertThat(asked).isBetween(1, 2);

      call(descriptions, calls);
      for (int done = 0; done < CALLS; done++) {
        assertThat(calls.take().get()).isFalse();
      }
      assertThat(server.accepted()).as("a failure is remembered").isEqualTo(asked);

      clock.forward(Duration.ofSeconds(61));
      assertThat(descriptions.findByRegistrationId(KEY)).isNull();
      assertThat(server.accepted()).as("asked again after a minute").isGreaterThan(asked);
      System.out.printf(
          "silent institution: parallel calls %d, answered meanwhile %d, connections %d,"
              + " further connections of %d more calls 0%n",
          CALLS, CALLS - 1, asked, CALLS);
    }
  }

  private static void call(InstitutionDescriptions descriptions, CompletionService<Boolean> calls) {
    for (int number = 0; number < CALLS; number++) {
      calls.submit(() -> descriptions.findByRegistrationId(KEY) != null);
    }
  }

  private static void hangUpUntilClosed(SilentServer server) {
    try {
      while (!server.socket.isClosed()) {
        server.hangUp();
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
