package org.clearinghouse1540.kit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this computer that answers each recipient with a given line. */
final class SmtpListener implements AutoCloseable {
  private final ServerSocket socket;
  private final String answer;
  private final List<String> received = new CopyOnWriteArrayList<>();

  SmtpListener(String answer) throws IOException {
    this.answer = answer;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** The server as the program knows it. */
  MailServer server() {
    String host = socket.getInetAddress().getHostAddress();
    return new MailServer(host, socket.getLocalPort(), "", "", "desk@example.org", false);
  }

  /** The lines that were received. */
  List<String> received() {
    return received;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException closed) {
        // The test ended or the client went away.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 example");
    boolean content = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      received.add(line);
      if (content) {
        content = !line.equals(".");
        if (!content) {
          say(client, "250 accepted");
        }
        continue;
      }
      content = line.equals("DATA");
      say(client, content ? "354 go on" : line.startsWith("RCPT") ? answer : "250 accepted");
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
