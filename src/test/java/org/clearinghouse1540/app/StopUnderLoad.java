package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A signal ends a program in about ten seconds although requests wait for a database that does not
 * answer, forms are sent slowly and a file is being read.
 */
final class StopUnderLoad {
  private static final int UPLOADS = 20;
  // The program gives itself six seconds, and its database one.
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration LIMIT_OF_A_BUSY_MACHINE = Duration.ofSeconds(15);

  private StopUnderLoad() {}

  static void check(ProgramProcess program, Path data, Visitor expert, byte[] file)
      throws IOException {
    List<ProcessHandle> all = startReader(program.process(), expert, file);
    List<Socket> uploads = new ArrayList<>();
    try {
      for (int i = 0; i < UPLOADS; i++) {
        uploads.add(slowUpload(program.address()));
      }
      MachineProcesses.signal("-STOP", MachineProcesses.ofDatabase(data));
      Thread.startVirtualThread(() -> unanswered(() -> expert.get("/desk")));
      assertThat(uploads).noneMatch(Socket::isClosed);
      long start = System.nanoTime();
      assertThat(program.stop().status()).isIn(0, 143);
      Duration ended = Duration.ofNanos(System.nanoTime() - start);
      MachineProcesses.await(
          () ->
              all.stream().noneMatch(MachineProcesses::runs)
                  && MachineProcesses.ofDatabase(data).isEmpty());
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf(
          Locale.ROOT,
          "stop under load: slow forms %d, processes %d, program ended in %d ms, all in %d ms%n",
          UPLOADS,
          all.size(),
          ended.toMillis(),
          time.toMillis());
      assertThat(time).as("a signal ends everything").isLessThan(limit());
    } finally {
      for (Socket upload : uploads) {
        upload.close();
      }
    }
  }

  private static Duration limit() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    boolean busy = machine.getSystemLoadAverage() > machine.getAvailableProcessors();
    return busy ? LIMIT_OF_A_BUSY_MACHINE : LIMIT;
  }

  // The program with its children, of which one reads a file.
  private static List<ProcessHandle> startReader(
      ProcessHandle program, Visitor expert, byte[] file) {
    Thread.startVirtualThread(
        () -> unanswered(() -> expert.upload("/intake/notes", "again.txt", file)));
    MachineProcesses.await(() -> program.descendants().anyMatch(MachineProcesses::readsFile));
    return program.descendants().toList();
  }

  private static Socket slowUpload(String address) throws IOException {
    URI uri = URI.create(address);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    OutputStream out = socket.getOutputStream();
    String type = "Content-Type: application/x-www-form-urlencoded\r\n";
    out.write(
        ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6000\r\n" + type + "\r\na=b")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  // An answer that comes although the program ends is as good as none.
  private static void unanswered(Runnable request) {
    try {
      request.run();
    } catch (AssertionError ended) {
      assertThat(ended.getCause()).isInstanceOf(IOException.class);
    }
  }
}
