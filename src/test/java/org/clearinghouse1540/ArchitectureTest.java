package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the architecture. Each failure names the module, the rule and the place. */
class ArchitectureTest {
  private static final String BASE = "org.clearinghouse1540.";
  private static final Path SOURCES = Path.of("src/main/java/org/clearinghouse1540");
  private static final Path TESTS = Path.of("src/test/java/org/clearinghouse1540");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.clearinghouse1540");

  @Test
  void noModuleReachesIntoTheInsideOfAnotherAndDeclarationsFormNoCircle() {
    ApplicationModules.of("org.clearinghouse1540").verify();
  }

  @Test
  void everyModuleHasADeclarationAndItsStartingTypeExists() {
    List<String> wrong = new ArrayList<>();
    declarations()
        .forEach(
            (module, declaration) -> {
              boolean found =
                  CLASSES.stream()
                      .anyMatch(
                          type ->
                              module.equals(moduleOf(type))
                                  && type.getSimpleName().equals(declaration.startAt()));
              if (!found) {
                wrong.add(
                    module
                        + " names "
                        + declaration.startAt()
                        + " to start at, which is not there");
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void modulesUseLowerLayersAndTheNeighboursOnTheirDeclarationOnly() {
    Map<String, ModuleDeclaration> declarations = declarations();
    Set<String> wrong = new TreeSet<>();
    Map<String, Set<String>> used = new HashMap<>();
    for (JavaClass type : CLASSES) {
      String from = moduleOf(type);
      if (from.isEmpty() || !declarations.containsKey(from)) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = moduleOf(dependency.getTargetClass());
        if (to.isEmpty() || to.equals(from) || !declarations.containsKey(to)) {
          continue;
        }
        if (!mayUse(declarations.get(from), to, declarations.get(to))) {
          wrong.add(from + " may not use " + to + " " + dependency.getSourceCodeLocation());
        }
        used.computeIfAbsent(from, module -> new TreeSet<>()).add(to);
      }
    }
    declarations.forEach(
        (module, declaration) -> {
          for (String neighbour : declaration.neighbours()) {
            if (!used.getOrDefault(module, Set.of()).contains(neighbour)) {
              wrong.add(module + " has " + neighbour + " on its declaration and does not use it");
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static boolean mayUse(ModuleDeclaration from, String to, ModuleDeclaration target) {
    return target.layer().ordinal() < from.layer().ordinal()
        || (target.layer() == from.layer() && List.of(from.neighbours()).contains(to));
  }

  @Test
  void noTypeHasAMeaninglessEnding() {
    List<String> wrong =
        CLASSES.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> name.matches(".*(Utils?|Helper|Manager|Impl|Service|Common|Misc)"))
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesHaveAtMost300Lines() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : javaFiles(Path.of("src"))) {
      long lines = Files.readAllLines(file).size();
      if (lines > 300) {
        wrong.add(file + " has " + lines + " lines; cut it at a seam a reader would see");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void typesOfTheWebStayInPagesAndBelow() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String name = type.getName();
      boolean allowed =
          name.startsWith(BASE + "kit.web.")
              || name.startsWith(BASE + "app.")
              || outermost(type).endsWith("Pages");
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        if (!allowed
            && (target.startsWith("org.springframework.web")
                || target.startsWith("jakarta.servlet"))) {
          wrong.add(name + " uses the web; only pages, kit.web and app may");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theKitKnowsNoWordOfTheField() throws IOException {
    List<String> words =
        List.of(
            "matrix",
            "resolution 1540",
            "assistance",
            "committee",
            "non-state",
            "provider of assistance");
    List<String> wrong = new ArrayList<>();
    for (Path file : javaFiles(SOURCES.resolve("kit"))) {
      String text = Files.readString(file).toLowerCase(java.util.Locale.ROOT);
      for (String word : words) {
        if (text.contains(word)) {
          wrong.add(file + " says " + word);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A day is that of Headquarters: of the clock, of a moment by DateText, in SQL by kit_day. */
  @Test
  void noDayIsThatOfAnotherTimeZone() throws IOException {
    Pattern other =
        Pattern.compile(
            "LocalDate\\.now\\(\\)|LocalDate\\.(now|ofInstant)\\([^;]*ZoneOffset|systemDefault\\(\\)|atZone\\(ZoneOffset\\.UTC\\)\\s*\\.toLocalDate|toLocalDateTime\\(\\)|at"
                + " time zone");
    List<String> wrong = new ArrayList<>();
    for (Path file : javaFiles(SOURCES)) {
      other
          .matcher(Files.readString(file))
          .results()
          .forEach(found -> wrong.add(file + ": " + found.group()));
    }
    assertThat(wrong).isEmpty();
  }

  /** Else a test fails for some hours of each night. */
  @Test
  void noTestTakesTheDayOfAnotherTimeZone() throws IOException {
    Pattern other = Pattern.compile("LocalDate\\.now\\(\\)|(?:Date|Year|Month)\\.now\\([^;]*?UTC");
    List<String> wrong = new ArrayList<>();
    for (Path file : javaFiles(TESTS)) {
      if (!file.endsWith("ArchitectureTest.java")) {
        other
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> wrong.add(file + ": " + found.group()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyTheGateMakesSomethingPublished() {
    Set<String> makers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      type.getConstructorCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().getName().equals(BASE + "consent.Published"))
          .forEach(call -> makers.add(type.getName()));
    }
    assertThat(makers).containsExactly(BASE + "consent.GateRules");
  }

  @Test
  void architectureShowsTheModulesAsDeclaredDo() throws IOException {
    String table = table();
    Path file = Path.of("ARCHITECTURE.md");
    String text = Files.readString(file);
    if (Boolean.getBoolean("docs.write")) {
      text =
          text.replaceFirst(
              "(?s)<!-- modules -->.*<!-- /modules -->",
              java.util.regex.Matcher.quoteReplacement(
                  "<!-- modules -->\n" + table + "<!-- /modules -->"));
      Files.writeString(file, text);
    }
    assertThat(text)
        .as(
            "the table of modules; to write it again: ./check -Dtest=ArchitectureTest"
                + " -Ddocs.write=true")
        .contains(table);
  }

  static String table() {
    StringBuilder table = new StringBuilder("| module | layer | may also use | purpose |\n");
    table.append("|---|---|---|---|\n");
    declarations().entrySet().stream()
        .sorted(
            Map.Entry.<String, ModuleDeclaration>comparingByValue(
                    java.util.Comparator.comparing(
                        (ModuleDeclaration declaration) -> declaration.layer().ordinal()))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry ->
                table
                    .append("| `")
                    .append(entry.getKey())
                    .append("` | ")
                    .append(entry.getValue().layer())
                    .append(" | ")
                    .append(
                        entry.getValue().neighbours().length == 0
                            ? "-"
                            : String.join(", ", entry.getValue().neighbours()))
                    .append(" | ")
                    .append(entry.getValue().purpose())
                    .append(" |\n"));
    return table.toString();
  }

  /** The declarations by module; a folder without one fails here. */
  static Map<String, ModuleDeclaration> declarations() {
    Map<String, ModuleDeclaration> declarations = new TreeMap<>();
    try (Stream<Path> folders = Files.list(SOURCES)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String module = folder.getFileName().toString();
        Package loaded;
        try {
          loaded = Class.forName(BASE + module + ".package-info").getPackage();
        } catch (ClassNotFoundException missing) {
          throw new AssertionError("the module " + module + " has no package-info.java", missing);
        }
        ModuleDeclaration declaration = loaded.getAnnotation(ModuleDeclaration.class);
        assertThat(declaration).as("the module " + module + " has no declaration").isNotNull();
        declarations.put(module, declaration);
      }
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    assertThat(declarations.values()).extracting(ModuleDeclaration::layer).contains(Layer.values());
    return declarations;
  }

  private static String moduleOf(JavaClass type) {
    if (!type.getName().startsWith(BASE)) {
      return "";
    }
    String rest = type.getName().substring(BASE.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? "" : rest.substring(0, dot);
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replaceFirst("\\$.*", "");
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
