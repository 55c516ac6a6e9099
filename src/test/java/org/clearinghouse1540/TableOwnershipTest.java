package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table belongs to the module that its name begins with, and one class of that module, its
 * repository, contains the SQL on it. Other classes and modules call the repository.
 */
class TableOwnershipTest {
  private static final Path SOURCES = Path.of("src/main/java/org/clearinghouse1540");
  private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");
  private static final Pattern CREATED =
      Pattern.compile("^create (?:table|view) (\\w+)", Pattern.MULTILINE);
  private static final Pattern MIGRATION = Pattern.compile("V\\d+(?:_\\d+)?__([a-z]+)\\w*\\.sql");

  @Test
  void everyTableIsNamedAfterTheModuleThatMakesIt() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      Matcher name = MIGRATION.matcher(file.getFileName().toString());
      if (!name.matches()) {
        continue;
      }
      String module = name.group(1);
      if (!Files.isDirectory(SOURCES.resolve(module))) {
        wrong.add(file + " belongs to no module");
      }
      Matcher tables = CREATED.matcher(Files.readString(file));
      while (tables.find()) {
        if (!tables.group(1).startsWith(module + "_")) {
          wrong.add(file + " makes " + tables.group(1) + ", which is not named after its module");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyTheModuleOfATableNamesIt() throws IOException {
    Set<String> wrong = new TreeSet<>();
    users()
        .forEach(
            (table, classes) ->
                classes.stream()
                    .filter(user -> !user.startsWith(module(table) + "/"))
                    .forEach(
                        user ->
                            wrong.add(
                                user + " names " + table + "; call the repository of its module")));
    assertThat(wrong).isEmpty();
  }

  @Test
  void oneClassOfAModuleContainsTheSqlOnATable() throws IOException {
    Map<String, Set<String>> wrong = new TreeMap<>();
    users()
        .forEach(
            (table, classes) -> {
              Set<String> own = new TreeSet<>(classes);
              own.removeIf(user -> !user.startsWith(module(table) + "/"));
              if (own.size() > 1) {
                wrong.put(table, own);
              }
            });
    assertThat(wrong).as("tables with SQL in more than one class").isEmpty();
  }

  @Test
  void everyTableIsUsed() throws IOException {
    Set<String> unused = tables();
    unused.removeAll(users().keySet());
    String sql = "";
    for (Path file : files(MIGRATIONS, ".sql")) {
      sql += Files.readString(file);
    }
    String all = sql;
    // A view that another view reads.
    unused.removeIf(table -> all.matches("(?s).*\\b(?:from|join) " + table + "\\b.*"));
    assertThat(unused).as("tables that no class names").isEmpty();
  }

  private static String module(String table) {
    return table.substring(0, table.indexOf('_'));
  }

  /** The tables and views of the migrations. */
  private static Set<String> tables() throws IOException {
    Set<String> tables = new TreeSet<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      Matcher created = CREATED.matcher(Files.readString(file));
      while (created.find()) {
        tables.add(created.group(1));
      }
    }
    return tables;
  }

  /** The classes that name a table, by table, as {@code module/Class}. */
  private static Map<String, Set<String>> users() throws IOException {
    Set<String> tables = tables();
    Map<String, Set<String>> users = new TreeMap<>();
    Pattern word = Pattern.compile("[a-z]+(?:_[a-z]+)+");
    for (Path file : files(SOURCES, ".java")) {
      Matcher words = word.matcher(Files.readString(file));
      String user = SOURCES.relativize(file).toString().replace(".java", "");
      while (words.find()) {
        if (tables.contains(words.group())) {
          users.computeIfAbsent(words.group(), table -> new TreeSet<>()).add(user);
        }
      }
    }
    return users;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
