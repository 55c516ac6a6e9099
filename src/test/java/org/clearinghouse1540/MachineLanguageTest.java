package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program works on a machine that writes numbers with other digits. */
class MachineLanguageTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  /** The reader of files is a separate program, for example. */
  @Test
  void everyProgramBeginsWithTheLanguageOfMachines() {
    List<String> programs = new ArrayList<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          if (method.getName().contentEquals("main") && method.getParameters().size() == 1) {
            programs.add(source.file().getFileName().toString());
            assertThat(method.getBody().getStatements().getFirst().toString())
                .as(source.at(method))
                .startsWith("Locale.setDefault(Locale.ROOT)");
          }
          return super.visitMethod(method, nothing);
        }
      }.scan(source.tree(), null);
    }
    assertThat(programs).contains("Clearinghouse.java", "SandboxedReader.java");
  }

  /** The dotless i of Turkish would change keys and names of files. */
  @Test
  void everyChangeOfCaseNamesItsLanguage() {
    List<String> wrong = new ArrayList<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          if (call.getArguments().isEmpty()
              && call.getMethodSelect().toString().matches("(?s).*\\.to(?:Lower|Upper)Case")) {
            wrong.add(source.at(call));
          }
          return super.visitMethodInvocation(call, nothing);
        }
      }.scan(source.tree(), null);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "bn-BD-u-nu-beng"})
  void statementsHaveLatinDigitsOnEveryMachine(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    assertThat("%d".formatted(1540)).isNotEqualTo("1540");
    Clearinghouse.main(new String[] {"--version"});
    assertThat("%d".formatted(1540)).isEqualTo("1540");
  }
}
