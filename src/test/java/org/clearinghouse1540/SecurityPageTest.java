package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;

/** The security page: every point of the standard, and no test that is not there. */
class SecurityPageTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:#(\\w+))?`");
  private static final Pattern PROOF = Pattern.compile("\\b([A-Z]\\w*Test)\\b(?:\\.(\\w+))?");
  private static final Pattern READ = Pattern.compile("; read$");

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

  /** A point without a test says that it was verified by reading, and no point says both. */
  @Test
  void everyPointThatIsMetNamesATestOrSaysThatItWasRead() throws IOException {
    for (Matcher row : rows()) {
      if (row.group(3).equals("met")) {
        assertThat(TEST.matcher(row.group(4)).find())
            .as(row.group(1) + " names a test, or ends with: read")
            .isNotEqualTo(READ.matcher(row.group(4)).find());
        assertThat(row.group(4))
            .as(row.group(1) + " is met without a reservation")
            .doesNotContain("**");
      }
    }
  }

  @Test
  void everyControlNamesATest() throws IOException {
    List<String> lines = page();
    List<String> controls =
        lines.subList(lines.indexOf("## Controls"), lines.indexOf("## Journal")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| control "))
            .toList();
    assertThat(controls).hasSizeGreaterThan(35);
    for (String control : controls) {
      assertThat(TEST.matcher(control.substring(control.indexOf(" | ", 2))).find())
          .as(control)
          .isTrue();
    }
  }

  @Test
  void countsWhatItsTableHolds() throws IOException {
    long read = rows().stream().filter(row -> READ.matcher(row.group(4)).find()).count();
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
            "%d points: %d met (%d of them verified by reading), %d not applicable, %d open"
                .formatted(states.size(), met, read, states.size() - met - open, open));
  }

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    Map<String, Path> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      files.forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
    }
    for (String line : page()) {
      for (MatchResult named : TEST.matcher(line).results().toList()) {
        assertThat(tests.keySet()).as(line).contains(named.group(1));
        String source = Files.readString(tests.getOrDefault(named.group(1), Path.of("")));
        assertThat(source)
            .as(named.group(1))
            .containsPattern("@(Test|TestFactory|Parameterized|Fuzz)");
        if (named.group(2) != null) {
          assertThat(source).as(line).contains(" " + named.group(2) + "(");
        }
      }
    }
  }

  /** Each proof names a control and tests that exist, and the page says how many there are. */
  @Test
  void everyProofOfAnAttackNamesItsControlAndItsTests() throws IOException {
    Path file = Path.of("src/test/resources/proof-of-attacks.csv");
    List<Table.Row> proofs = Table.of(file.toString(), Files.readString(file)).rows();
    assertThat(String.join("\n", page()))
        .contains("has the proof of %d controls".formatted(proofs.size()));
    assertThat(proofs).extracting(proof -> proof.require("finding")).doesNotHaveDuplicates();
    Map<String, String> sources = sources();
    for (Table.Row proof : proofs) {
      String control = proof.require("control");
      if (control.matches("[a-z]+(/[a-z]+)*/[A-Z]\\w+")) {
        assertThat(Path.of("src/main/java/org/clearinghouse1540", control + ".java")).exists();
      }
      assertThat(proof.require("printed by the test")).isNotBlank();
      List<MatchResult> tests = PROOF.matcher(proof.require("test")).results().toList();
      assertThat(tests).as(proof.require("finding")).isNotEmpty();
      for (MatchResult test : tests) {
        assertThat(sources.getOrDefault(test.group(1), ""))
            .as(proof.require("finding"))
            .matches(source -> test.group(2) == null || source.contains(" " + test.group(2) + "("))
            .containsPattern("@(Test|TestFactory|Parameterized)");
      }
    }
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    return sources;
  }

  private static List<Matcher> rows() throws IOException {
    return page().stream().map(ROW::matcher).filter(Matcher::matches).toList();
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of("docs/security.md"));
  }
}
