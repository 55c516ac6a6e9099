package org.clearinghouse1540.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program as a separate process with a heap of 512 MB, whose metrics a test reads. */
record MeasuredProgram(ProgramProcess program, String address) implements AutoCloseable {
  private static final String TOKEN = "example-token-of-the-tests-0123456789";

  static MeasuredProgram start(Path folder) throws IOException {
    Path token = Files.writeString(folder.resolve("metrics.token"), TOKEN + "\n");
    ProgramProcess program =
        ProgramProcess.start(
            "run",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            Integer.toString(TestProgram.freePort()),
            "--metrics-token-file",
            token.toString());
    return new MeasuredProgram(program, program.address());
  }

  /** The bytes of the heap that are in use after a full collection. */
  long heap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String id = Long.toString(program.process().pid());
    int status = new ProcessBuilder(jcmd, id, "GC.run").inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("jcmd ended with status " + status);
    }
    return Math.round(sum("jvm_memory_used_bytes{area=\"heap\""));
  }

  /** The number of open sessions. */
  long sessions() throws IOException, InterruptedException {
    return Math.round(sum("clearinghouse_sessions "));
  }

  private double sum(String metric) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/metrics"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    String answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    return answer
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    program.close();
  }
}
