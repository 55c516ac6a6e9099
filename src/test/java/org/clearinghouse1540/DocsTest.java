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

/** Links, commands and names of classes in the documents are correct. */
class DocsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/clearinghouse1540");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  /** A class with its module, such as {@code kit/web/Form} or {@code consent.Gate}. */
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+[./])+)([A-Z]\\w+)`");

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
  void everyClassThatADocumentNamesIsInThePlaceNamed() throws IOException {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Path document : documents()) {
      Matcher named = CLASS.matcher(Files.readString(document));
      while (named.find()) {
        String file = named.group(1).replace('.', '/') + named.group(2) + ".java";
        found++;
        if (!Files.exists(SOURCES.resolve(file))) {
          wrong.add(document + " names " + named.group() + ", which is not there");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(30);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> here = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(here, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
