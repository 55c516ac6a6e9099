package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.Template;
import org.junit.jupiter.api.Test;

/** The shape of the code: sizes, names, and mechanisms that are used in one way only. */
class CodeShapeTest {
  private static final Pattern SERVER =
      Pattern.compile(
          "systemDefault|getDefault\\(|SimpleDateFormat|Calendar\\.getInstance|new Date\\("
              + "|(?:Local(?:Date|Time|DateTime)|(?:Zoned|Offset)DateTime|Year|YearMonth)\\.now\\(\\)"
              + "|(?i:current_date|localtimestamp|now\\(\\)::date)");
  private static final int LONGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 5;
  private static final int MOST_CATCHES = 3;
  private static final int LONGEST_TEMPLATE_LINE = 180;

  private static final Path TEMPLATES = Path.of("src/main/resources");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.clearinghouse1540");

  @Test
  void methodsHaveAtMost40Lines() {
    List<String> wrong = new ArrayList<>();
    methods(
        (source, method, inRecord) -> {
          if (source.lines(method) > LONGEST_METHOD) {
            wrong.add(named(source, method) + " has " + source.lines(method) + " lines");
          }
        });
    none("methods over 40 lines", wrong);
  }

  @Test
  void methodsTakeAtMostFiveParameters() {
    List<String> wrong = new ArrayList<>();
    methods(
        (source, method, inRecord) -> {
          boolean ofRecord = inRecord && method.getReturnType() == null;
          // The supertype decides the parameters of an overriding method.
          boolean overrides = method.getModifiers().toString().contains("@Override");
          int parameters = method.getParameters().size();
          if (!ofRecord && !overrides && parameters > MOST_PARAMETERS) {
            wrong.add(named(source, method) + " takes " + parameters + " parameters");
          }
        });
    none("methods of more than five parameters", wrong);
  }

  @Test
  void theDayOfAMomentIsTheDayAtHeadquarters() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> wrong =
          files
              .filter(file -> file.toString().matches(".*\\.(java|jte)"))
              .filter(CodeShapeTest::cutsMoment)
              .toList();
      assertThat(wrong).as("DateText.day gives the day of a moment").isEmpty();
    }
  }

  @Test
  void theZoneAndTheLanguageOfTheServerAreNotAskedFor() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> wrong =
          files
              .filter(file -> file.toString().matches(".*\\.(java|jte|sql)"))
              .filter(file -> SERVER.matcher(read(file)).find())
              .toList();
      assertThat(wrong).as("days are those at headquarters, wherever the server is").isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean cutsMoment(Path file) {
    return read(file).contains("substring(0, 10)");
  }

  @Test
  void noNameOfATopLevelTypeIsUsedTwice() {
    Map<String, List<String>> types = new TreeMap<>();
    Set<String> topLevel =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    // Classes that are generated from templates have the names of files.
    CLASSES.stream()
        .filter(type -> !type.getSimpleName().matches("Jte.*Generated"))
        .filter(type -> topLevel.contains(type.getSimpleName()))
        .forEach(
            type ->
                types
                    .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                    .add(type.getName()));
    none(
        "names of types used twice",
        types.values().stream().filter(names -> names.size() > 1).map(String::valueOf).toList());
  }

  @Test
  void noVariableIsNamedEach() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
          if (variable.getName().contentEquals("each")) {
            wrong.add(source.at(variable));
          }
          return super.visitVariable(variable, nothing);
        }
      }.scan(source.tree(), null);
    }
    templateLines(
        (place, line) -> {
          if (line.matches(".*@for\\([^)]*\\beach\\b *:.*")) {
            wrong.add(place);
          }
        });
    none("variables named each", wrong);
  }

  @Test
  void noModelOfAPageIsUntyped() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().isEquivalentTo(Page.class))
          .filter(call -> call.getTarget().getName().equals("with"))
          .forEach(call -> wrong.add(type.getName() + ":" + call.getLineNumber()));
    }
    none("untyped entries of page models", wrong);
  }

  @Test
  void badInputIsCaughtAtTheEdge() {
    List<String> places = new ArrayList<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitCatch(CatchTree handler, Void nothing) {
          if (handler.getParameter().getType().toString().matches(".*\\bBadInput\\b.*")) {
            places.add(source.at(handler));
          }
          return super.visitCatch(handler, nothing);
        }
      }.scan(source.tree(), null);
    }
    System.out.println("catches of BadInput: " + places.size());
    OpenFindings.check(
        "catches of BadInput beyond " + MOST_CATCHES,
        places.subList(Math.min(MOST_CATCHES, places.size()), places.size()));
  }

  @Test
  void linesOfTemplatesHaveAtMost180Characters() throws IOException {
    List<String> wrong = new ArrayList<>();
    templateLines(
        (place, line) -> {
          if (line.length() > LONGEST_TEMPLATE_LINE && !line.contains(" d=\"")) {
            wrong.add(place + " has " + line.length());
          }
        });
    none("template lines over 180 characters", wrong);
  }

  @Test
  void theTemplateOfAModelTakesItAndNothingElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (!type.isAnnotatedWith(Template.class)) {
        continue;
      }
      String template = type.getAnnotationOfType(Template.class).value();
      List<String> parameters =
          Files.readAllLines(TEMPLATES.resolve(template)).stream()
              .filter(line -> line.startsWith("@param "))
              .toList();
      if (!parameters.equals(
          List.of("@param PageContext frame", "@param " + type.getSimpleName() + " model"))) {
        wrong.add(template + " takes " + parameters + " instead of " + type.getSimpleName());
      }
    }
    none("templates that do not take their model", wrong);
  }

  private interface MethodVisitor {
    void visit(JavaSources.Source source, MethodTree method, boolean inRecord);
  }

  private static void methods(MethodVisitor visitor) {
    for (JavaSources.Source source : JavaSources.all()) {
      CompilationUnitTree unit = source.tree();
      new TreeScanner<Void, Boolean>() {
        @Override
        public Void visitClass(ClassTree type, Boolean outer) {
          return super.visitClass(type, type.getKind() == Tree.Kind.RECORD);
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean inRecord) {
          visitor.visit(source, method, Boolean.TRUE.equals(inRecord));
          return super.visitMethod(method, inRecord);
        }
      }.scan(unit, false);
    }
  }

  private static String named(JavaSources.Source source, MethodTree method) {
    return source.at(method) + " " + method.getName();
  }

  private interface LineVisitor {
    void visit(String place, String line);
  }

  private static void templateLines(LineVisitor visitor) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).sorted().toList()) {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          visitor.visit(TEMPLATES.relativize(file) + ":" + ++number, line);
        }
      }
    }
  }

  private static void none(String what, List<String> wrong) {
    Map<String, Long> modules =
        wrong.stream()
            .collect(
                Collectors.groupingBy(
                    place -> place.replaceFirst("[/:].*", ""),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println(what + ": " + wrong.size() + " " + modules);
    OpenFindings.check(what, wrong);
  }
}
