package org.clearinghouse1540.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of a test on this machine, which gives the answers that the test sets, also wrong ones.
 */
public final class HostileServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Writes an answer. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;

    /** A complete answer with a status and headers. */
    static Answer of(String status, String... headers) {
      String text =
          "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\nX: 1\r\n\r\n";
      return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A server at a free port, which the program may call. */
  public HostileServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    LocalTargets.allow(socket.getLocalPort());
  }

  /** A server at this socket. */
  public HostileServer(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::serve);
  }

  /** Sets the answer to a method and path, such as {@code GET /a}. */
  public void answers(String request, Answer answer) {
    answers.put(request, answer);
  }

  /** The requests so far: method and path. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      String first = in.readLine();
      String line = first;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      if (first != null) {
        String request = first.replaceFirst(" HTTP/1.1$", "");
        asked.add(request);
        answers.getOrDefault(request, Answer.of("404 Not Found")).write(client.getOutputStream());
      }
    } catch (IOException gone) {
      // The program closed the connection, as it should.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
