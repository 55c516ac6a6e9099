package org.clearinghouse1540.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.jacoco.core.data.ExecutionDataReader;

/**
 * Sends the requests of the tests and, if {@code tools/request-files} runs them, records the source
 * files whose code each request executes: a line of tab-separated status, method, path, and files
 * separated by spaces. The property {@code request.files} names the file for the lines.
 */
final class RequestFiles {
  private static final Path MAIN = Path.of("src/main/java");
  private static final String OUT = System.getProperty("request.files", "");

  private RequestFiles() {}

  static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (OUT.isEmpty()) {
      return client.send(request, handler);
    }
    takeExecuted();
    HttpResponse<T> response = client.send(request, handler);
    String line =
        "%d\t%s\t%s\t%s%n"
            .formatted(
                response.statusCode(),
                request.method(),
                request.uri().getPath(),
                String.join(" ", takeExecuted()));
    Files.writeString(Path.of(OUT), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return response;
  }

  // The agent is on the class path only when it was started with this process.
  private static Set<String> takeExecuted() throws IOException {
    try {
      Object agent = Class.forName("org.jacoco.agent.rt.RT").getMethod("getAgent").invoke(null);
      byte[] data =
          (byte[])
              Class.forName("org.jacoco.agent.rt.IAgent")
                  .getMethod("getExecutionData", boolean.class)
                  .invoke(agent, true);
      Set<String> files = new TreeSet<>();
      ExecutionDataReader reader = new ExecutionDataReader(new ByteArrayInputStream(data));
      reader.setSessionInfoVisitor(session -> {});
      reader.setExecutionDataVisitor(
          executed -> {
            String name = executed.getName().replaceFirst("\\$.*", "");
            if (executed.hasHits() && Files.exists(MAIN.resolve(name + ".java"))) {
              files.add(name.replace("org/clearinghouse1540/", ""));
            }
          });
      reader.read();
      return files;
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException failed) {
      throw new IOException(failed);
    }
  }
}
