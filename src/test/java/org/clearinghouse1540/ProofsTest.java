package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The proofs that tests can fail name what exists: the file of each mend, each test class and each
 * of its methods.
 */
class ProofsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path MAIN = Path.of("src/main/java/org/clearinghouse1540");
  private static final Map<String, Path> TESTS = tests();

  private static Map<String, Path> tests() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""), file -> file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Table.Row> rows(String file) throws IOException {
    return Table.read(file, Files.newInputStream(RESOURCES.resolve(file))).rows();
  }

  private static boolean isTest(String named) throws IOException {
    String[] parts = named.split("\\.");
    return parts.length == 2
        && TESTS.containsKey(parts[0])
        && Pattern.compile("(?:void|\\w+<DynamicTest>) " + parts[1] + "\\(")
            .matcher(Files.readString(TESTS.get(parts[0])))
            .find();
  }

  @ParameterizedTest
  @CsvSource({
    "proof-of-hand-overs.csv, test, 72",
    "proof-of-attacks.csv, test, 34",
    "sisters-of-hand-overs.csv, test, 72"
  })
  void everyTestThatIsNamedExists(String file, String column, int rows) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Table.Row row : rows(file)) {
      for (String named : row.require(column).split("; ")) {
        if (!isTest(named)) {
          missing.add(named);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(rows(file)).hasSizeGreaterThanOrEqualTo(rows);
  }

  @Test
  void everyMendIsInTheProgram() throws IOException {
    for (Table.Row row : rows("proof-of-hand-overs.csv")) {
      assertThat(MAIN.resolve(row.require("mend") + ".java")).exists();
      assertThat(row.require("change that removes it")).isNotBlank();
      assertThat(row.require("printed by the test")).isNotBlank();
    }
  }

  /** Each finding of a kind has its own row, so that a row is never counted twice. */
  @Test
  void noFindingIsListedTwice() throws IOException {
    assertThat(rows("proof-of-hand-overs.csv").stream().map(row -> row.require("finding")))
        .doesNotHaveDuplicates();
    assertThat(
            rows("sisters-of-hand-overs.csv").stream()
                .map(row -> row.require("kind") + row.require("sister")))
        .doesNotHaveDuplicates();
  }
}
