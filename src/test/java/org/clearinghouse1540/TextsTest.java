package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The texts of the program: the same keys in six languages, and words that the field avoids. */
class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern KEY_IN_TEMPLATE =
      Pattern.compile("frame\\.text\\(\"([a-z][^\"]*)\"");
  private static final List<String> AVOIDED =
      List.of(
          "compliance score",
          "non-compliant",
          "violator",
          "best practice",
          "top performer",
          "lagging",
          "defaulting",
          "ranking");

  @Test
  void everyModuleHasTheSameKeysInSixLanguages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path english : files("text_en.properties")) {
      Set<String> keys = keys(english);
      for (Language language : Language.values()) {
        Path file = english.resolveSibling("text_" + language.code() + ".properties");
        Set<String> others = Files.exists(file) ? keys(file) : Set.of();
        keys.stream()
            .filter(key -> !others.contains(key))
            .forEach(key -> wrong.add(file + " lacks " + key));
        others.stream()
            .filter(key -> !keys.contains(key))
            .forEach(key -> wrong.add(file + " has " + key + ", which English has not"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noKeyIsGivenTwiceInAFile() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Path file : files("text_" + language.code() + ".properties")) {
        Set<String> keys = new TreeSet<>();
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .filter(key -> !keys.add(key))
            .forEach(key -> wrong.add(file + " has " + key + " twice"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextNamesTheSameArgumentsInSixLanguages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path english : files("text_en.properties")) {
      for (String key : keys(english)) {
        Set<String> arguments = arguments(Texts.get(Language.EN, key));
        for (Language language : Language.values()) {
          if (!arguments(Texts.get(language, key)).equals(arguments)) {
            wrong.add(key + " in " + language.code());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyKeyInATemplateHasAText() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path template : files(".jte")) {
      Matcher keys = KEY_IN_TEMPLATE.matcher(Files.readString(template));
      while (keys.find()) {
        // A key that ends in a dot or hyphen is continued by a value; its texts are tried by pages.
        if (!keys.group(1).matches(".*[.-]") && !Texts.has(keys.group(1))) {
          wrong.add(template + " uses " + keys.group(1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextUsesAWordThatTheFieldAvoids() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files("text_en.properties")) {
      String text = Files.readString(file).toLowerCase(Locale.ROOT);
      for (String word : AVOIDED) {
        if (text.contains(word)) {
          wrong.add(file + " says " + word);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    Matcher found = Pattern.compile("\\{(\\d)[:}]").matcher(text);
    while (found.find()) {
      arguments.add(found.group(1));
    }
    return arguments;
  }

  private static Set<String> keys(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
