package org.clearinghouse1540;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources of the program as syntax trees, parsed once. */
final class JavaSources {
  static final Path MAIN = Path.of("src/main/java/org/clearinghouse1540");
  private static final List<Source> PARSED = parse();

  private JavaSources() {}

  /** One source file. */
  record Source(Path file, CompilationUnitTree tree, SourcePositions positions) {

    /** The module of the file; empty for the main class. */
    String module() {
      Path inside = MAIN.relativize(file);
      return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    long line(Tree node) {
      return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
    }

    long lines(Tree node) {
      long end = positions.getEndPosition(tree, node);
      return tree.getLineMap().getLineNumber(end) - line(node) + 1;
    }

    /** File and line, as an editor opens it. */
    String at(Tree node) {
      return MAIN.relativize(file) + ":" + line(node);
    }
  }

  static List<Source> all() {
    return PARSED;
  }

  /** The text of string literals that are joined, with {@code …} for each value; empty for none. */
  static String text(Tree node) {
    return switch (node) {
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      case ParenthesizedTree inner -> text(inner.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
        String joined = part(sum.getLeftOperand()) + part(sum.getRightOperand());
        yield joined.replace("…", "").isEmpty() ? "" : joined;
      }
      default -> "";
    };
  }

  private static String part(Tree node) {
    String text = text(node);
    return text.isEmpty() ? "…" : text;
  }

  private static List<Source> parse() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walk = Files.walk(MAIN);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Source> sources = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        Path file = MAIN.toAbsolutePath().relativize(Path.of(tree.getSourceFile().toUri()));
        sources.add(new Source(MAIN.resolve(file), tree, positions));
      }
      return List.copyOf(sources);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
