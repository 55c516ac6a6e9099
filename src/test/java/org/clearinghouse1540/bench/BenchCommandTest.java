package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that measure and draw refuse wrong arguments before they do any work. */
class BenchCommandTest {
  @TempDir private Path folder = Path.of("");

  private int run(String... command) throws Exception {
    List<String> words = Stream.concat(Stream.of("bash"), Stream.of(command)).toList();
    return new ProcessBuilder(words)
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start()
        .waitFor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fast",
        "--json",
        "--peer",
        "--peer directus",
        "--peer other=http://localhost",
        "--peer dhis2=file:///etc/passwd",
        "--quick extra"
      })
  void wrongArgumentsOfTheMeasurementAreRefused(String arguments) throws Exception {
    String[] words = ("bench/all " + arguments).split(" ");
    assertThat(run(words)).isEqualTo(2);
    assertThat(folder.resolve("output")).isEmptyFile();
    assertThat(Files.readString(folder.resolve("errors")))
        .startsWith("bench/all: ")
        .contains("Usage");
  }

  @Test
  void theDrawingHasTheNumbersOfItsTable() throws Exception {
    BenchReport report = new BenchReport();
    report.machine("Java", "25");
    report.add(new GrowthPoint("public events", 200, 12.25));
    report.add(new GrowthPoint("public events", 2000, 24.5));
    Path json = folder.resolve("all.json");
    report.write(json);
    assertThat(run("bench/draw", json.toString(), folder.toString())).isZero();
    assertThat(Files.readString(folder.resolve("growth.svg")))
        .contains("role=\"img\"", "<title id=\"t\">", ">2,000 records<", ">24.5<");
    assertThat(Files.readString(folder.resolve("performance.md")))
        .containsPattern("\\| public events \\| 12\\.[23] \\| 24\\.5 \\| 2\\.0 \\|");
    assertThat(run("bench/draw", folder.resolve("none").toString())).isEqualTo(2);
  }
}
