package org.clearinghouse1540.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * Checks a project in which the recipes were followed. {@link RecipesTest} starts it as a process
 * in the folder of the copy, with the classes of the copy.
 */
final class FollowedRecipes {
  static final String PASSED = "The recipes work.";
  static final String PARTICIPANTS = "Example States:\n  Example State 003\n  Example State 004\n";

  private static final List<String> TESTS =
      List.of(
          "org.clearinghouse1540.TextsTest",
          "org.clearinghouse1540.TableOwnershipTest",
          "org.clearinghouse1540.app.PermissionsTest",
          "org.clearinghouse1540.app.RowLevelSecurityTest");

  private FollowedRecipes() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    for (String test : TESTS) {
      run(Class.forName(test));
    }
    TestProgram program = TestProgram.get();
    Visitor expert = program.person(Role.EXPERT, "");
    String remarks = practice(expert) + "/remarks";
    refusesARemarkInSixLanguages(expert, remarks);
    recordsARemark(program, expert, remarks);
    assertThat(program.count("select count(*) from practices_collection")).isEqualTo(1);
    System.out.println(
        ProgramProcess.here(
                "read-note", "src/test/resources/notes/delegations-en.txt", "--format", "text")
            .out());
    System.out.println(PASSED);
    System.exit(0);
  }

  /** Runs the test methods of a class that need no parameters. */
  private static void run(Class<?> test) throws ReflectiveOperationException {
    Constructor<?> constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    for (Method method : test.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        try {
          method.invoke(constructor.newInstance());
        } catch (InvocationTargetException failed) {
          throw new AssertionError(test.getSimpleName() + " fails after the recipes", failed);
        }
      }
    }
  }

  private static String practice(Visitor expert) {
    return expert
        .post(
            "/practices",
            Map.of(
                "state", "Example State 001",
                "title", "Training of customs officers",
                "words", "A course of two weeks.",
                "areas", "legislation",
                "source", "Example letter 1"))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private static void refusesARemarkInSixLanguages(Visitor expert, String remarks) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          expert.post(
              remarks + "?lang=" + language.code(), Map.of("words", "", "on", "2999-01-01"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("value=\"2999-01-01\"", "href=\"#words\"", "href=\"#on\"")
          .contains(Texts.get(language, "kit.form.required"))
          .contains(Texts.get(language, "practices.refused.remark-day"));
    }
  }

  private static void recordsARemark(TestProgram program, Visitor expert, String remarks) {
    Map<String, String> form = Map.of("words", "Well documented.", "on", "2020-02-03");
    Visitor member = program.person(Role.MEMBER, "Example State 002");
    assertThat(expert.post(remarks, form).statusCode()).isBetween(302, 303);
    assertThat(expert.get(remarks).body()).contains("Well documented.", "name=\"words\"");
    assertThat(member.get(remarks).body())
        .contains("Well documented.")
        .doesNotContain("name=\"words\"");
    assertThat(member.post(remarks, form).statusCode()).isEqualTo(403);
    assertThat(program.person(Role.PROVIDER, "Example Organization").get(remarks).statusCode())
        .isEqualTo(403);
  }
}
