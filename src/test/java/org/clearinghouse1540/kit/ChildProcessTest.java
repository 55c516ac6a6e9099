package org.clearinghouse1540.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A child process gets no password of the program, whatever its variable is called. */
class ChildProcessTest {
  private static final List<String> PRINT = List.of("/usr/bin/env");
  private static final Map<String, String> VARIABLES =
      Map.of(
          "PATH", "/usr/bin:/bin",
          "TZ", "UTC",
          "CLEARINGHOUSE_DATABASE_PASSWORD", "secret 1",
          "CLEARINGHOUSE_MAIL_PASSWORD", "secret 2",
          "PGPASSWORD", "secret 3",
          "SPRING_DATASOURCE_PASSWORD", "secret 4",
          "AWS_SECRET_ACCESS_KEY", "secret 5",
          "JAVA_TOOL_OPTIONS", "-Dsecret=6");

  @Test
  void itGetsTheVariablesOfTheListOnly() throws IOException {
    assertThat(printed(ChildProcess.with(PRINT, VARIABLES)))
        .containsExactlyInAnyOrder("PATH=/usr/bin:/bin", "TZ=UTC");
  }

  @Test
  void itGetsNoVariableOfThisProcessThatIsNotOnTheList() throws IOException {
    assertThat(System.getenv()).as("this process has others").hasSizeGreaterThan(8);
    assertThat(printed(ChildProcess.of(PRINT)))
        .contains("PATH=" + System.getenv("PATH"))
        .allMatch(line -> line.matches("(PATH|HOME|TMPDIR|LD_LIBRARY_PATH|TZ|LANG|LC_[A-Z]+)=.*"));
    assertThat(printed(ChildProcess.withoutVariables(PRINT))).isEmpty();
  }

  @Test
  void noOtherCodeStartsAProcess() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(ChildProcessTest::startsAProcess)
                  .map(file -> file.getFileName().toString()))
          .containsExactly("ChildProcess.java");
    }
  }

  private static boolean startsAProcess(Path file) {
    try {
      String code = Files.readString(file);
      return code.contains("new ProcessBuilder(")
          || code.contains("startPipeline(")
          || code.contains("getRuntime().exec(");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<String> printed(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
