package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The glossary explains every module and every public record, and nothing that does not exist. A
 * row of its tables names them in backticks: a module as {@code matrix}, a type as {@code
 * matrix.FieldValue}. One row may name several.
 */
class GlossaryTest {
  private static final Path GLOSSARY = Path.of("GLOSSARY.md");
  private static final Path SOURCES = Path.of("src/main/java/org/clearinghouse1540");
  private static final Pattern PUBLIC_RECORD = Pattern.compile("(?m)^public record (\\w+)");
  private static final Pattern MODULE = Pattern.compile("(?m)^@ModuleDeclaration");
  private static final Pattern NAME =
      Pattern.compile("`((?:[a-z]\\w*\\.)+[A-Z]\\w*|[a-z]\\w*(?:\\.[a-z]\\w*)*)`");

  @Test
  void everyModuleHasAnEntry() throws IOException {
    assertThat(missing(modules())).isEmpty();
  }

  @Test
  void everyPublicRecordHasAnEntry() throws IOException {
    assertThat(missing(publicRecords())).isEmpty();
  }

  @Test
  void noEntryNamesSomethingThatDoesNotExist() throws IOException {
    Set<String> existing = new TreeSet<>(modules());
    for (Path file : sources()) {
      existing.add(nameOf(file));
    }
    List<String> stale =
        entries().stream().filter(name -> !existing.contains(name)).map(this::sentence).toList();
    assertThat(stale).isEmpty();
  }

  @Test
  void noWordHasTwoEntries() throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> twice = new ArrayList<>();
    for (String row : rows()) {
      String word = row.split("\\|")[1].strip();
      if (!seen.add(word)) {
        twice.add(word);
      }
    }
    assertThat(twice).isEmpty();
  }

  private String sentence(String name) {
    return GLOSSARY + " names `" + name + "`, which does not exist";
  }

  private static List<String> missing(Set<String> names) throws IOException {
    Set<String> entries = entries();
    return names.stream()
        .filter(name -> !entries.contains(name))
        .map(name -> GLOSSARY + " has no entry for `" + name + "`")
        .toList();
  }

  /** The names in backticks in the rows of the tables. */
  private static Set<String> entries() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String row : rows()) {
      NAME.matcher(row).results().map(found -> found.group(1)).forEach(names::add);
    }
    return names;
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(GLOSSARY).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
        .filter(line -> !line.startsWith("| word |") && !line.startsWith("| module |"))
        .toList();
  }

  private static Set<String> modules() throws IOException {
    Set<String> modules = new TreeSet<>();
    for (Path file : sources()) {
      if (file.endsWith("package-info.java") && MODULE.matcher(Files.readString(file)).find()) {
        modules.add(packageOf(file));
      }
    }
    return modules;
  }

  private static Set<String> publicRecords() throws IOException {
    Set<String> records = new TreeSet<>();
    for (Path file : sources()) {
      PUBLIC_RECORD
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> packageOf(file) + "." + found.group(1))
          .forEach(records::add);
    }
    return records;
  }

  private static String nameOf(Path file) {
    String name = SOURCES.relativize(file).toString().replace(".java", "");
    return name.replace('/', '.');
  }

  private static String packageOf(Path file) {
    String name = nameOf(file);
    int end = name.lastIndexOf('.');
    return end < 0 ? "" : name.substring(0, end);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
