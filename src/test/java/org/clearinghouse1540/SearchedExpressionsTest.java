package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The time of a regular expression grows with the text and not with its square. */
class SearchedExpressionsTest {
  /** A regular expression in a call that searches for it. */
  private static final Pattern SEARCHED =
      Pattern.compile(
          "(?:Pattern\\s*\\.compile|\\.split|\\.replaceAll|\\.replaceFirst)"
              + "\\(\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

  /** A run of blanks or marks at its start, of any length, and something that has to follow. */
  private static final Pattern RUN_FIRST =
      Pattern.compile(
          "(?:\\(\\?[a-zA-Z]+\\))?(?:\\\\\\\\[sh]| |\\[(?:\\\\\\\\.|[^\\]])*\\])[*+](?!\\|).+");

  /**
   * Such an expression tries the rest of a run again from each of its characters: the time grows
   * with the square of the length, and one hostile line holds a processor for hours.
   */
  @Test
  void noExpressionThatIsSearchedForBeginsWithARunOfAnyLength() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        SEARCHED
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(expression -> RUN_FIRST.matcher(expression).matches())
            .forEach(expression -> wrong.add(file + ": " + expression));
      }
    }
    assertThat(wrong).as("a look behind, such as (?<!\\s), comes before the run").isEmpty();
  }
}
