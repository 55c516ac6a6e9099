package org.clearinghouse1540;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No sentence for readers is written in Java: each is a text key in six languages. Sentences for
 * programmers, in exceptions for faults and in the log, stay in English.
 */
class EnglishInJavaTest {
  private static final Pattern SENTENCE =
      Pattern.compile("(?s)[A-Z][a-z’']+ \\S.{12,}[.!?:…;]\\s*");
  private static final Pattern SEVERAL_WORDS =
      Pattern.compile("(?s).*[A-Za-z…]{2,}[ ,;]+[A-Za-z…]{2,}[ ,;.]+[A-Za-z…]{2,}.*");

  /** The types that carry a sentence to a reader. */
  private static final Set<String> REFUSALS = Set.of("BadInput", "Problem", "Message", "NotFound");

  /** Exceptions for faults of the program, which no reader sees. */
  private static final Pattern FAULTS =
      Pattern.compile(
          "(Illegal|Unchecked|Unsupported|IO|NoSuchElement|BadCredentials|Assertion)\\w*"
              + "|WrongDefinition|Unusable");

  /** Places with a reason, by the beginning of file and line. */
  private static final Map<String, String> ALLOWED =
      Map.of("kit/files/Table.java", "file:line errors of definition files, for their editors");

  @Test
  void noSentenceForReadersIsWrittenInJava() {
    Map<String, List<String>> found = new TreeMap<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new Sentences(source, found).scan(source.tree(), false);
    }
    System.out.println(
        "English sentences in Java: " + found.values().stream().mapToInt(List::size).sum());
    found.forEach((module, places) -> System.out.println("  " + module + ": " + places.size()));
    OpenFindings.check(
        "English sentences in Java", found.values().stream().flatMap(List::stream).toList());
  }

  /** Collects sentences; the value of the scan is whether a refusal is around the node. */
  private static final class Sentences extends TreeScanner<Void, Boolean> {
    private final JavaSources.Source source;
    private final Map<String, List<String>> found;

    Sentences(JavaSources.Source source, Map<String, List<String>> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Boolean refusal) {
      return annotation.getAnnotationType().toString().endsWith("ModuleDeclaration")
          ? null
          : super.visitAnnotation(annotation, refusal);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Boolean refusal) {
      String type = creation.getIdentifier().toString().replaceFirst(".*\\.", "");
      if (FAULTS.matcher(type).matches()) {
        return null;
      }
      return super.visitNewClass(creation, refusal || REFUSALS.contains(type));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Boolean refusal) {
      String method = call.getMethodSelect().toString();
      if (method.startsWith("LOG.")) {
        return null;
      }
      boolean refuses = method.matches("(BadInput|Problem|Message)\\.\\w+");
      return super.visitMethodInvocation(call, refusal || refuses);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Boolean refusal) {
      if (sum.getKind() == Tree.Kind.PLUS && !JavaSources.text(sum).isEmpty()) {
        check(sum, refusal);
        return null;
      }
      return super.visitBinary(sum, refusal);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Boolean refusal) {
      check(literal, refusal);
      return null;
    }

    private void check(Tree node, boolean refusal) {
      String text = JavaSources.text(node);
      boolean sentence =
          SENTENCE.matcher(text).matches() || refusal && SEVERAL_WORDS.matcher(text).matches();
      String place = source.at(node);
      if (sentence && ALLOWED.keySet().stream().noneMatch(place::startsWith)) {
        found
            .computeIfAbsent(source.module(), module -> new ArrayList<>())
            .add(place + " \"" + text.substring(0, Math.min(70, text.length())) + "\"");
      }
    }
  }
}
