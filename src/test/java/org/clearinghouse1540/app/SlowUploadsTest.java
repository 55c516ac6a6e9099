package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that arrive slowly keep no other user waiting. */
class SlowUploadsTest {
  private static final int LENGTH = 25 * 1024 * 1024;
  private final TestProgram program = TestProgram.get();
  private final Visitor expert =
      Visitor.signedIn(program.address(), "expert", program.password("expert"));
  private final List<Socket> senders = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket sender : senders) {
      sender.close();
    }
  }

  @Test
  void aFileIsReadWhileTwoOthersArriveSlowly() throws IOException {
    for (int i = 0; i < 2; i++) {
      send("/intake/notes");
    }
    long start = System.nanoTime();
    HttpResponse<String> answer = expert.upload("/intake/notes", "letter.txt", letter());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("more text than");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
  }

  /** One account opens as many slow forms and files as it likes; they take only its own share. */
  @Test
  void slowFormsAndFilesOfOneAccountDelayNobody() throws IOException {
    for (int i = 0; i < 30; i++) {
      begin("application/x-www-form-urlencoded", 2 * 1024 * 1024, "title=");
    }
    for (int i = 0; i < 41; i++) {
      send("/intake/notes");
    }
    Visitor other = program.person(Role.EXPERT, "");
    byte[] words = Arrays.copyOf(letter(), 1024 * 1024);
    long start = System.nanoTime();
    assertThat(other.upload("/intake/notes", "letter.txt", words).statusCode()).isNotIn(429, 503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
  }

  /** Several large files at once are read one after the other, in the memory that there is. */
  @Test
  void manyLargeFilesAtOnceAreAllAnswered() {
    List<Integer> answers =
        IntStream.range(0, 5)
            .parallel()
            .map(i -> expert.upload("/intake/notes", i + ".txt", letter()).statusCode())
            .boxed()
            .toList();
    assertThat(answers).containsOnly(400);
  }

  private static byte[] letter() {
    byte[] words = new byte[LENGTH];
    Arrays.fill(words, (byte) 'a');
    return words;
  }

  // The head and the first part of a file, and no more.
  private void send(String path) throws IOException {
    begin(
        path,
        "multipart/form-data; boundary=b",
        LENGTH,
        String.join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"slow.txt\"",
            "Content-Type: text/plain",
            "",
            "a".repeat(100_000)));
  }

  private void begin(String type, int length, String first) throws IOException {
    begin("/intake/notes", type, length, first);
  }

  private void begin(String path, String type, int length, String first) throws IOException {
    Socket sender =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(program.address()).getPort());
    senders.add(sender);
    String head =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: x",
            "Cookie: " + expert.cookie(),
            "Content-Type: " + type,
            "Content-Length: " + length,
            "",
            first);
    sender.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    sender.getOutputStream().flush();
  }
}
