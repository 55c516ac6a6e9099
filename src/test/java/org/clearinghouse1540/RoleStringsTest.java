package org.clearinghouse1540;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;

/** Java and templates name roles by the enum {@link Role}, never by their keys. */
class RoleStringsTest {
  /** Methods whose first argument is the name of a field or column, not a role. */
  private static final Set<String> NAMED =
      Set.of(
          "param",
          "required",
          "getString",
          "getArray",
          "text",
          "requiredText",
          "choice",
          "requiredChoice",
          "value",
          "values",
          "path",
          "get",
          "require",
          "find",
          "put",
          "problem",
          "received",
          "select");

  /** Files in which these words are no roles: the enum, viewers of policies, words of documents. */
  private static final List<String> OTHER_WORDS =
      List.of(
          "access/Role.java",
          "access/PasswordStrength",
          "app/RowLevelSecurity",
          "/notes/",
          // States are members or observers, and members of groups.
          "states/States.java",
          "states/Groups.java",
          // The column of the provider of an offer.
          "providers/OfferTable.java");

  /** Methods whose first argument is the name of a field, as in "provider" of a form. */
  private static final Set<String> FIELD_FIRST = Set.of("with", "oneOf", "of");

  @Test
  void rolesAreNoStrings() throws IOException {
    Set<String> roles = Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());
    List<String> wrong = new ArrayList<>();
    for (JavaSources.Source source : JavaSources.all()) {
      if (OTHER_WORDS.stream().anyMatch(source.file().toString()::contains)) {
        continue;
      }
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
          String method = call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "");
          if (NAMED.contains(method)) {
            return scan(call.getMethodSelect(), nothing);
          }
          if (FIELD_FIRST.contains(method) && call.getArguments().size() > 1) {
            scan(call.getMethodSelect(), nothing);
            return scan(call.getArguments().subList(1, call.getArguments().size()), nothing);
          }
          return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
          return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String text && roles.contains(text)) {
            wrong.add(source.at(literal) + " \"" + text + "\"");
          }
          return null;
        }
      }.scan(source.tree(), null);
    }
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        for (String line : Files.readAllLines(file)) {
          roles.stream()
              .filter(role -> line.contains("\"" + role + "\""))
              .filter(role -> line.contains("role()") || line.contains("equals("))
              .forEach(role -> wrong.add(file + " \"" + role + "\""));
        }
      }
    }
    OpenFindings.check("role names as strings", wrong);
  }
}
