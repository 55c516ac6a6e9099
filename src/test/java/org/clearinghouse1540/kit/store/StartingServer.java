package org.clearinghouse1540.kit.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that refuses its first connections as PostgreSQL does while it starts, and hands the
 * later ones to a real server.
 */
final class StartingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final URI real;
  private final Database database;
  private final AtomicInteger toRefuse;
  private final AtomicInteger refused = new AtomicInteger();

  private StartingServer(ServerSocket socket, Database real, int times) {
    this.socket = socket;
    this.real = URI.create(real.url().substring("jdbc:".length()));
    this.toRefuse = new AtomicInteger(times);
    String url = "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + this.real.getPath();
    this.database = new Database(url, real.user(), real.password());
  }

  static StartingServer before(Database real, int times) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    StartingServer server = new StartingServer(socket, real, times);
    Thread.startVirtualThread(server::accept);
    return server;
  }

  Database database() {
    return database;
  }

  int refused() {
    return refused.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> answer(client));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  private void answer(Socket client) {
    try (client) {
      if (toRefuse.getAndDecrement() > 0) {
        refuse(client);
        return;
      }
      try (Socket server = new Socket(real.getHost(), real.getPort())) {
        Thread.startVirtualThread(() -> copy(server, client));
        client.getInputStream().transferTo(server.getOutputStream());
      }
    } catch (IOException ended) {
      // As a connection to a real server that ends.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException ended) {
      // As a connection to a real server that ends.
    }
  }

  // Requests of encryption are declined; the message that starts a session is refused.
  private void refuse(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    while (true) {
      byte[] message = in.readNBytes(in.readInt() - Integer.BYTES);
      if (message.length > Integer.BYTES) {
        break;
      }
      out.write('N');
    }
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    for (String field :
        new String[] {"SFATAL", "VFATAL", "C57P03", "Mthe database system is starting up", ""}) {
      fields.write(field.getBytes(StandardCharsets.US_ASCII));
      fields.write(0);
    }
    refused.incrementAndGet();
    out.write('E');
    out.writeInt(Integer.BYTES + fields.size());
    fields.writeTo(out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
