package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules that the code does not keep everywhere yet: {@code open-findings.csv} has the number of
 * findings that are still open for each. A test fails when there are more, and when there are fewer
 * it asks for the lower number, so that the list only gets shorter. A rule that is not in the file
 * has no open findings. {@code ./check -Dtest=... -Dfindings.write=true} writes lower numbers.
 */
final class OpenFindings {
  private static final Path FILE = Path.of("src/test/resources/open-findings.csv");

  private OpenFindings() {}

  /** Compares what a test found for a rule with the number of open findings. */
  static synchronized void check(String rule, List<String> found) {
    Map<String, Integer> open = read();
    int most = open.getOrDefault(rule, 0);
    System.out.printf("open findings: %s: %d of at most %d%n", rule, found.size(), most);
    if (Boolean.getBoolean("findings.write") && found.size() < most) {
      open.put(rule, found.size());
      write(open);
      return;
    }
    assertThat(found.size())
        .as("%s: at most %d are open; found %s", rule, most, found)
        .isLessThanOrEqualTo(most);
    assertThat(found.size())
        .as("fewer findings than %s names for '%s': lower the number", FILE, rule)
        .isEqualTo(most);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> open = new TreeMap<>();
    try {
      List<String> lines = Files.readAllLines(FILE);
      for (String line : lines.subList(1, lines.size())) {
        int comma = line.lastIndexOf(',');
        open.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1).strip()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return open;
  }

  private static void write(Map<String, Integer> open) {
    List<String> lines = new ArrayList<>(List.of("rule,open"));
    open.forEach((rule, number) -> lines.add(rule + "," + number));
    try {
      Files.write(FILE, lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
