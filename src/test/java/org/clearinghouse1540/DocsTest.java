package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents hold what they promise. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void theReadmeIsAPageThatBeginsWithTheTwoCommands() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    assertThat(lines).hasSizeLessThan(80);
    assertThat(lines.get(3)).startsWith("./clearinghouse run");
    assertThat(lines.get(4)).startsWith("./check");
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path document : documents()) {
      Path folder = document.toAbsolutePath().getParent();
      Matcher link = LINK.matcher(Files.readString(document));
      while (folder != null && link.find()) {
        if (!Files.exists(folder.resolve(link.group(1)))) {
          wrong.add(document + " links to " + link.group(1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTypeThatTheArchitectureNamesIsThere() throws IOException {
    Matcher named =
        Pattern.compile("`(?:[a-z.]+/|[a-z]+\\.(?:[a-z]+\\.)?)([A-Z]\\w+)`")
            .matcher(Files.readString(Path.of("ARCHITECTURE.md")));
    List<String> names = new ArrayList<>();
    while (named.find()) {
      names.add(named.group(1) + ".java");
    }
    assertThat(names).isNotEmpty();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> there = files.map(file -> String.valueOf(file.getFileName())).toList();
      assertThat(there).containsAll(names);
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> here = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(here, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
