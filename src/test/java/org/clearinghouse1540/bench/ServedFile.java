package org.clearinghouse1540.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;

/** The bytes of a page as a plain file: served by nginx if it is installed, else read from disk. */
final class ServedFile {
  private ServedFile() {}

  /** Adds to a row the time of the same bytes. */
  static BenchRow beside(BenchRow row, byte[] page, Path folder, int times) throws Exception {
    Path file = Files.write(folder.resolve("page.html"), page);
    if (!installed()) {
      return row.beside("plain file", Timings.of(times, () -> Files.readAllBytes(file)));
    }
    int port = TestProgram.freePort();
    Process nginx = start(folder, port);
    try {
      BenchClient client = new BenchClient("http://127.0.0.1:" + port);
      waitFor(client, nginx);
      return row.beside("nginx", Timings.of(times, () -> client.get("/page.html")));
    } finally {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static boolean installed() {
    return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx").anyMatch(ServedFile::runs);
  }

  private static boolean runs(String path) {
    return Files.isExecutable(Path.of(path));
  }

  private static Process start(Path folder, int port) throws IOException {
    String program = runs("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "/usr/bin/nginx";
    Path settings =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events {}
            http { access_log off; server { listen 127.0.0.1:%2$d; root %1$s; } }
            """
                .formatted(folder, port));
    return new ProcessBuilder(program, "-p", folder.toString(), "-c", settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx.out").toFile())
        .start();
  }

  private static void waitFor(BenchClient client, Process nginx) throws Exception {
    while (nginx.isAlive()) {
      try {
        client.get("/page.html");
        return;
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("nginx ended");
  }
}
