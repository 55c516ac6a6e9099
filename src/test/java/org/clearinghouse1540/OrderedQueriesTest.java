package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A query whose rows become a list states their order: without it the database returns them as it
 * happens to read them, and a page or a file shows another order each time.
 */
class OrderedQueriesTest {
  private static final Path EXCEPTIONS = Path.of("src/test/resources/queries-without-order.csv");
  private static final Pattern ORDERED = Pattern.compile("\\border by\\b");

  /** A page of rows, and the last column by which they are ordered. */
  private static final Pattern PAGED =
      Pattern.compile(
          "order by (?:(?!order by).)*?([\\w.]+)(?: desc)?(?: offset :\\w+)? *limit"
              + " (?::|[2-9]|\\d\\d)");

  private static final Pattern UNIQUE =
      Pattern.compile("(?:\\w+\\.)?(?:id|\\w+_id|seq|number|position|batch|size|subject|address)");
  private static final Set<String> SETS =
      Set.of("Set.copyOf", "HashSet", "TreeSet", "toSet", "toUnmodifiableSet", "toMap");

  /** The constants of all classes, by class and name. */
  private static final Map<String, List<Tree>> CONSTANTS = constants();

  private static Map<String, List<Tree>> constants() {
    Map<String, List<Tree>> constants = new HashMap<>();
    for (JavaSources.Source source : JavaSources.all()) {
      for (Tree type : source.tree().getTypeDecls()) {
        if (type instanceof ClassTree inside) {
          for (Tree member : inside.getMembers()) {
            if (member instanceof VariableTree constant && constant.getInitializer() != null) {
              constants.put(
                  inside.getSimpleName() + "." + constant.getName(),
                  List.of(constant.getInitializer()));
            }
          }
        }
      }
    }
    return constants;
  }

  @Test
  void everyQueryThatBecomesAListHasAnOrder() throws IOException {
    Set<String> without = new TreeSet<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new Lists(
              source,
              (words, method) -> {
                if (!ORDERED.matcher(words).find()) {
                  without.add(method);
                }
              })
          .scan(source.tree(), null);
    }
    assertThat(without)
        .as("queries without an order; those whose order does not count are in %s", EXCEPTIONS)
        .isEqualTo(exceptions().keySet());
  }

  /** Otherwise a row is on two pages or on none. */
  @Test
  void everyPageOfRowsIsOrderedByAUniqueColumnInTheEnd() {
    Set<String> wrong = new TreeSet<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new Lists(
              source,
              (words, method) ->
                  PAGED
                      .matcher(words)
                      .results()
                      .filter(paged -> !UNIQUE.matcher(paged.group(1)).matches())
                      .forEach(paged -> wrong.add(method + " by " + paged.group(1))))
          .scan(source.tree(), null);
    }
    // A field of the matrix of a State has one row and one State.
    assertThat(wrong).containsExactly("matrix/FieldComparison#lines by p.state_place");
  }

  @Test
  void everyExceptionHasAReason() throws IOException {
    assertThat(exceptions().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  /** The reasons, by class and method. */
  private static Map<String, String> exceptions() throws IOException {
    return Files.readAllLines(EXCEPTIONS).stream()
        .skip(1)
        .map(line -> line.split(",", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  /**
   * Finds calls of {@code list()} on a statement with the words of the statement and the method.
   */
  private static final class Lists extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final JavaSources.Source source;
    private final BiConsumer<String, String> found;
    private final Map<String, List<Tree>> named = new HashMap<>();

    Lists(JavaSources.Source source, BiConsumer<String, String> found) {
      this.source = source;
      this.found = found;
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          named.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>()).add(method);
          return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
          if (variable.getInitializer() != null) {
            named
                .computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>())
                .add(variable.getInitializer());
          }
          return super.visitVariable(variable, nothing);
        }
      }.scan(source.tree(), null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      if (name(call).equals("list") && call.getArguments().isEmpty()) {
        String words = words(call);
        if (words.contains("select ") && !isUnordered()) {
          found.accept(words, method());
        }
      }
      return super.visitMethodInvocation(call, nothing);
    }

    /** The words of a statement: its literals, and those of the names that it uses. */
    private String words(Tree statement) {
      StringBuilder words = new StringBuilder();
      Set<String> seen = new HashSet<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
          if (literal.getValue() instanceof String text) {
            words.append(text.toLowerCase(Locale.ROOT).replace('\n', ' ')).append(' ');
          }
          return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
          scan(CONSTANTS.getOrDefault(select.toString(), List.of()), nothing);
          return super.visitMemberSelect(select, nothing);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
          String name = identifier.getName().toString();
          if (seen.add(name)) {
            scan(named.getOrDefault(name, List.of()), nothing);
          }
          return null;
        }
      }.scan(statement, null);
      return words.toString();
    }

    /** Whether the rows go into a map, or into a set. */
    private boolean isUnordered() {
      TreePath path = getCurrentPath();
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof ExpressionStatementTree) {
        return true;
      }
      for (TreePath up = path; up != null; up = up.getParentPath()) {
        if (up.getLeaf() instanceof MethodTree) {
          return false;
        }
        if (SETS.contains(called(up.getLeaf()))) {
          return true;
        }
      }
      return false;
    }

    private static String called(Tree node) {
      return switch (node) {
        case NewClassTree made -> made.getIdentifier().toString().replaceAll("<.*", "");
        case MethodInvocationTree call
            when call.getMethodSelect().toString().equals("Set.copyOf") ->
            "Set.copyOf";
        case MethodInvocationTree call when name(call).equals("collect") ->
            call.getArguments()
                .getFirst()
                .toString()
                .replaceAll("(?s)\\(.*|[\\w.]*\\.(?=\\w+\\()", "");
        default -> "";
      };
    }

    private String method() {
      String type = source.file().getFileName().toString().replace(".java", "");
      for (TreePath up = getCurrentPath(); up != null; up = up.getParentPath()) {
        if (up.getLeaf() instanceof MethodTree method) {
          return source.module() + "/" + type + "#" + method.getName();
        }
      }
      return source.module() + "/" + type;
    }
  }

  private static String name(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : call.getMethodSelect().toString();
  }
}
