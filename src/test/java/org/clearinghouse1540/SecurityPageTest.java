package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security page: every point of the standard, and no test that is not there. */
class SecurityPageTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");

  @Test
  void goesThroughEveryPointOfLevelsOneAndTwoOnce() throws IOException {
    List<String> points =
        Files.readAllLines(Path.of("src/test/resources/asvs/5.0-levels-1-and-2.txt"));
    List<String> here = new ArrayList<>();
    for (String line : page()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        here.add(row.group(1));
        assertThat(row.group(3)).isIn("met", "not applicable", "open");
        assertThat(row.group(4)).as(row.group(1) + " says how or why").isNotBlank();
      }
    }
    assertThat(here).containsExactlyElementsOf(points);
  }

  @Test
  void countsWhatItsTableHolds() throws IOException {
    List<String> states =
        page().stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(3))
            .toList();
    long met = states.stream().filter("met"::equals).count();
    long open = states.stream().filter("open"::equals).count();
    assertThat(String.join("\n", page()))
        .contains(
            "%d points: %d met, %d not applicable, %d open"
                .formatted(states.size(), met, states.size() - met - open, open));
  }

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    for (String line : page()) {
      TEST.matcher(line)
          .results()
          .forEach(named -> assertThat(tests).as(line).contains(named.group(1)));
    }
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of("docs/security.md"));
  }
}
