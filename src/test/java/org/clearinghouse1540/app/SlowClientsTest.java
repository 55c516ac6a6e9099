package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that send their headers or their form a byte at a time: everybody else is served, and
 * their connections end. The long form, against a separate program with 512 MB: {@code ./check
 * -Dtest=SlowClientsTest -Dslow=2100}.
 */
class SlowClientsTest {
  private static final Optional<Integer> LONG = Optional.ofNullable(Integer.getInteger("slow"));
  private static final int CLIENTS = LONG.orElse(700);
  // Another address of this machine, so that its limit is not the one of the visitor.
  private static final String ATTACKER = "127.0.0.2";

  private final List<Socket> clients = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void othersAreServedAndTheSlowConnectionsEnd() throws Exception {
    if (LONG.isEmpty()) {
      attack(TestProgram.get().address());
      return;
    }
    try (ProgramProcess program =
        ProgramProcess.start(
            "run",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            Integer.toString(TestProgram.freePort()))) {
      attack(program.address());
      long start = System.nanoTime();
      program.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    }
  }

  private void attack(String address) throws Exception {
    for (int i = 0; i < CLIENTS; i++) {
      open(address, first(i));
    }
    int served = 0;
    long slowest = 0;
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (open() > 0 && System.nanoTime() < until) {
      drip();
      long asked = System.nanoTime();
      Visitor visitor = Visitor.signedOut(address);
      assertThat(visitor.get("/public/events").statusCode()).isEqualTo(200);
      assertThat(visitor.post("/sign-in", Map.of("username", "x", "password", "y")).statusCode())
          .isIn(302, 429, 503);
      slowest = Math.max(slowest, System.nanoTime() - asked);
      served += 2;
      Thread.sleep(500);
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "slow clients: %d, left open %d, others served %d, slowest %d ms%n",
        CLIENTS,
        open(),
        served,
        slowest / 1_000_000);
    assertThat(open()).isZero();
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(10));
  }

  private static String first(int number) {
    return switch (number % 4) {
      case 0 -> "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
      case 1 -> post("application/x-www-form-urlencoded", 60_000);
      case 2 -> post("application/x-www-form-urlencoded", 2_000_000);
      default -> post("multipart/form-data; boundary=b", 20_000_000);
    };
  }

  private static String post(String type, int length) {
    return "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\nusername=";
  }

  private void open(String address, String text) throws IOException {
    URI program = URI.create(address);
    Socket client = new Socket();
    clients.add(client);
    client.setSoTimeout(1);
    client.bind(new InetSocketAddress(ATTACKER, 0));
    try {
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), program.getPort()));
      client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException refused) {
      client.close();
    }
  }

  // Another byte from each; the answers are read.
  private void drip() throws IOException {
    byte[] answer = new byte[64 * 1024];
    for (Socket client : clients) {
      if (client.isClosed()) {
        continue;
      }
      try {
        client.getOutputStream().write('a');
        if (client.getInputStream().read(answer) < 0) {
          client.close();
        }
      } catch (SocketTimeoutException nothingYet) {
        continue;
      } catch (IOException closed) {
        client.close();
      }
    }
  }

  private long open() {
    return clients.stream().filter(client -> !client.isClosed()).count();
  }
}
