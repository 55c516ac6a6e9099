package org.clearinghouse1540.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;

/** The program as it is installed: started by its launcher, in separate processes. */
final class InstalledProgram implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("clearinghouse").toAbsolutePath();

  private final Process process;
  private final BenchClient client;

  private InstalledProgram(Process process, BenchClient client) {
    this.process = process;
    this.client = client;
  }

  /** Starts it on a folder of data, without invented records, and returns when it answers. */
  static InstalledProgram start(Path data) throws Exception {
    int port = TestProgram.freePort();
    Process process =
        builder(
                data,
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--without-examples")
            .start();
    InstalledProgram program =
        new InstalledProgram(process, new BenchClient("http://localhost:" + port));
    while (!program.answers()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the program ended: " + output(data));
      }
      Thread.sleep(10);
    }
    return program;
  }

  /** Runs one command to its end. */
  static void run(Path folder, String... command) throws Exception {
    Process process = builder(folder, command).start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + output(folder));
    }
  }

  private static ProcessBuilder builder(Path folder, String... command) {
    List<String> words = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(command)).toList();
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolveSibling("output").toFile());
  }

  private static String output(Path folder) throws IOException {
    return Files.readString(folder.resolveSibling("output"));
  }

  private boolean answers() throws Exception {
    try {
      client.get("/");
      return true;
    } catch (IOException | IllegalStateException notYet) {
      return false;
    }
  }

  /** The memory of the processes of Java and of the database, in megabytes; shared parts once. */
  Memory memory() throws IOException {
    double program = 0;
    double database = 0;
    for (ProcessHandle part : process.descendants().toList()) {
      boolean java = part.info().command().orElse("").endsWith("/java");
      program += java ? megabytes(part) : 0;
      database += java ? 0 : megabytes(part);
    }
    return new Memory(program, database);
  }

  record Memory(double program, double database) {}

  private static double megabytes(ProcessHandle part) throws IOException {
    Path sizes = Path.of("/proc/" + part.pid() + "/smaps_rollup");
    if (!Files.isReadable(sizes)) {
      return 0;
    }
    return Files.readAllLines(sizes).stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .sum()
        / 1024;
  }

  /** Stops it and waits for its end. */
  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }
}
