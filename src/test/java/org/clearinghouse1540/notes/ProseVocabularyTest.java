package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The patterns of clauses are compiled only when a note needs them: here all of them. */
class ProseVocabularyTest {
  @ParameterizedTest
  @EnumSource(ProseVocabulary.Kind.class)
  void everyKindHasAPatternInSixLanguages(ProseVocabulary.Kind kind) {
    for (Language language : Language.values()) {
      assertThat(ProseVocabulary.pattern(kind, language).pattern())
          .as(kind + " " + language)
          .isNotEqualTo("(?!)");
    }
  }

  // Otherwise 'à' is no letter, and 'par' in 'séparé' is a word.
  @Test
  void theEndsOfWordsAreFoundBesideLettersOfAllLanguages() throws Exception {
    Stream<Pattern> data =
        Stream.of(Language.values())
            .flatMap(
                language ->
                    Stream.concat(
                        Stream.of(ProseVocabulary.Kind.values())
                            .map(kind -> ProseVocabulary.pattern(kind, language)),
                        Stream.of("need", "need-no", "need-object", "need-word")
                            .map(kind -> NoteVocabulary.get().pattern(kind, language.code()))));
    List<Pattern> patterns = Stream.concat(data, constants().stream()).toList();
    assertThat(patterns).hasSizeGreaterThan(200);
    assertThat(patterns)
        .filteredOn(pattern -> pattern.pattern().matches("(?s).*\\\\[bBwW].*"))
        .allMatch(pattern -> (pattern.flags() & Pattern.UNICODE_CHARACTER_CLASS) != 0);
  }

  private static List<Pattern> constants() throws IOException, URISyntaxException {
    Path classes =
        Path.of(NoteParser.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(NoteParser.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .map(name -> NoteParser.class.getPackageName() + "." + name.replace(".class", ""))
          .flatMap(ProseVocabularyTest::constants)
          .toList();
    }
  }

  private static Stream<Pattern> constants(String name) {
    try {
      List<Object> values = new ArrayList<>();
      for (Field field : Class.forName(name).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          Object value = field.get(null);
          values.addAll(value instanceof Map<?, ?> map ? map.values() : Arrays.asList(value));
        }
      }
      return values.stream().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(name, failed);
    }
  }
}
