package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refusals exist in six languages, and a page shows each in the language of its reader. */
class RefusalsInSixLanguagesTest {
  private static final Pattern KEY =
      Pattern.compile(
          "[a-z]+\\.refused\\.[a-z0-9.-]*|kit\\.(form|file|store|command|journal)\\..*");
  private static final Path ATTEMPTS = Path.of("src/test/resources/refusals");
  private static final Set<String> KEYS_IN_JAVA = keysInJava();

  /** Texts that are the same in several languages for a reason. */
  private static final Set<String> SAME =
      Set.of("kit.form.error", "exchange.refused.at", "packets.refused.at");

  @Test
  void everyRefusalInJavaHasItsOwnTextInEachLanguage() {
    List<String> wrong = new ArrayList<>();
    for (String key : KEYS_IN_JAVA) {
      boolean continued = key.endsWith(".") || key.endsWith("-");
      String module = key.substring(0, key.indexOf('.'));
      List<String> full =
          continued
              ? Texts.keys(module).stream().filter(text -> text.startsWith(key)).toList()
              : List.of(key);
      if (full.isEmpty() || !full.stream().allMatch(Texts::has)) {
        wrong.add(key + " has no text");
        continue;
      }
      for (String text : full) {
        String english = Texts.get(Language.EN, text);
        for (Language language : Language.values()) {
          boolean words = english.replaceAll("\\{\\d}", "").matches("(?s).*\\p{L}.*");
          boolean same = words && Texts.get(language, text).equals(english);
          if (language != Language.EN && same && !SAME.contains(text)) {
            wrong.add(text + " is English in " + language.code());
          }
        }
      }
    }
    System.out.println("refusals in Java: " + KEYS_IN_JAVA.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextOfARefusalIsUsed() throws IOException {
    List<String> unused = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(path -> path.endsWith("text_en.properties")).toList()) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        texts.stringPropertyNames().stream()
            .filter(key -> key.contains(".refused."))
            .filter(key -> KEYS_IN_JAVA.stream().noneMatch(used -> isUse(used, key)))
            .forEach(unused::add);
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyRefusalIsProvokedByATest() throws IOException {
    StringBuilder tests = new StringBuilder();
    for (Path folder : List.of(Path.of("src/test/java"), ATTEMPTS)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          tests.append(Files.readString(file));
        }
      }
    }
    List<String> missing = new ArrayList<>();
    for (String key : KEYS_IN_JAVA) {
      boolean named = Pattern.compile(Pattern.quote(key) + "(?![a-z0-9.-])").matcher(tests).find();
      if (!key.endsWith(".") && !key.endsWith("-") && !named) {
        missing.add(key);
      }
    }
    OpenFindings.check("refusals that no test provokes", missing);
  }

  private static boolean isUse(String used, String key) {
    return used.equals(key) || (used.endsWith(".") || used.endsWith("-")) && key.startsWith(used);
  }

  /**
   * A form that is refused.
   *
   * @param key the text that its page then shows
   */
  private record Attempt(
      Role role, String party, String address, Map<String, String> form, String key) {
    @Override
    public String toString() {
      return address + " " + key;
    }
  }

  /** The attempts in {@code refusals/MODULE.csv}; their forms are written as in a URL. */
  static List<Attempt> attempts() throws IOException {
    List<Attempt> attempts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ATTEMPTS)) {
      for (Path file : files.sorted().toList()) {
        for (Table.Row row : Table.read(file.toString(), Files.newInputStream(file)).rows()) {
          attempts.add(
              new Attempt(
                  Role.find(row.require("role")).orElseThrow(),
                  row.get("party"),
                  row.require("address"),
                  form(row.get("form")),
                  row.require("key")));
        }
      }
    }
    return attempts;
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void aPageShowsTheRefusalInTheLanguageOfItsReaderAndNoOther(Attempt attempt) {
    TestProgram program = TestProgram.get();
    Visitor visitor = program.person(attempt.role(), attempt.party());
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          visitor.post(attempt.address() + "?lang=" + language.code(), attempt.form());
      assertThat(answer.statusCode()).as(attempt + " in " + language).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, attempt.key()));
      for (Language other : Language.values()) {
        if (other != language) {
          assertThat(answer.body())
              .as(attempt + " in " + language)
              .doesNotContain(Texts.get(other, attempt.key()));
        }
      }
    }
  }

  private static Set<String> keysInJava() {
    Set<String> keys = new TreeSet<>();
    for (JavaSources.Source source : JavaSources.all()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String text && KEY.matcher(text).matches()) {
            keys.add(text);
          }
          return null;
        }
      }.scan(source.tree(), null);
    }
    return keys;
  }
}
