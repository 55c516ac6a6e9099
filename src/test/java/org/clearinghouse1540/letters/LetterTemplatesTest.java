package org.clearinghouse1540.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of letters, and the errors of their definition files. */
class LetterTemplatesTest {
  private static final Pattern PLACE = Pattern.compile("\\[([a-z]+)]");
  private static final LetterTemplates TEMPLATES = new LetterTemplates(Definitions.bundled());
  private static final String FOLDER = "letters/data/";

  @TempDir private Path data = Path.of("");

  private static Set<String> places(String body) {
    return PLACE
        .matcher(body)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyLetterHasTheSamePlaceholdersInSixLanguages() {
    assertThat(TEMPLATES.keys()).isNotEmpty().isSorted();
    for (String template : TEMPLATES.keys()) {
      for (LetterForm form : LetterForm.values()) {
        Set<String> english =
            places(TEMPLATES.body(Language.EN, template, form, Map.of("addressee", "X")));
        for (Language language : Language.values()) {
          assertThat(places(TEMPLATES.body(language, template, form, Map.of("addressee", "X"))))
              .as(template + " as " + form + " in " + language)
              .isEqualTo(english);
        }
      }
    }
  }

  @Test
  void everyLetterHasItsOwnNameAndTitleInEachLanguage() {
    for (String template : TEMPLATES.keys()) {
      assertThat(
              List.of(Language.values()).stream()
                  .map(language -> TEMPLATES.title(language, template)))
          .as(template)
          .doesNotHaveDuplicates()
          .allSatisfy(title -> assertThat(title).isNotBlank());
      assertThat(TEMPLATES.name(Language.EN, template)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(LetterForm.class)
  void aLetterOpensAndClosesAsItsFormRequires(LetterForm form) {
    String body =
        TEMPLATES.body(Language.EN, "acknowledge", form, Map.of("addressee", "Example State 001"));
    List<String> paragraphs = List.of(body.split("\n\n"));
    assertThat(paragraphs).hasSizeGreaterThan(2);
    if (form == LetterForm.ORGANIZATION) {
      assertThat(paragraphs.getFirst()).startsWith("To Example State 001:");
      assertThat(body).contains("\n\n[Name], Chair").doesNotContain(" | ");
    }
    if (form == LetterForm.MISSION) {
      assertThat(paragraphs.getFirst()).contains("Permanent Mission of Example State 001");
      assertThat(paragraphs.getLast()).contains("highest consideration");
    }
  }

  @Test
  void aPlaceholderWithoutAValueStaysVisible() {
    Map<String, String> values = Map.of("requester", "Example State 002", "date", " ");
    String body = TEMPLATES.body(Language.EN, "acknowledge", LetterForm.STATE, values);
    assertThat(body).contains("Example State 002", "[date]", "[reference]", "[addressee]");
  }

  @Test
  void aValueIsCopiedLiterallyEvenIfItLooksLikeAPlaceholder() {
    String body =
        TEMPLATES.body(
            Language.EN,
            "acknowledge",
            LetterForm.STATE,
            Map.of("reference", "A$1\\B {date}", "date", "1 May 2034"));
    assertThat(body).contains("A$1\\B {date}").contains("1 May 2034");
  }

  @Test
  void aValueInAnArabicLetterEndsWithAMarkSoThatNumbersDoNotJoinIt() {
    Map<String, String> values = Map.of("addressee", "Example State 001");
    assertThat(TEMPLATES.body(Language.AR, "acknowledge", LetterForm.MISSION, values))
        .contains("Example State 001\u200F");
    assertThat(
            TEMPLATES.body(
                Language.EN, "acknowledge", LetterForm.MISSION, Map.of("addressee", "دولة المثال")))
        .contains("دولة المثال\u200E");
    assertThat(TEMPLATES.body(Language.EN, "acknowledge", LetterForm.MISSION, values))
        .doesNotContain("\u200F");
  }

  @Test
  void anUnknownLetterIsAnErrorOfTheProgram() {
    assertThat(TEMPLATES.has("acknowledge")).isTrue();
    assertThat(TEMPLATES.has("example")).isFalse();
    assertThatThrownBy(() -> TEMPLATES.recipient("example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TEMPLATES.title(Language.EN, "example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "letters.csv    | example,nobody                       | there is no recipient nobody",
        "letters.csv    | acknowledge,members                  | the letter acknowledge is listed twice",
        "letters.csv    | example,members                      | name.example is missing",
        "letters_fr.csv | name.example,Exemple                 | belongs to no letter",
        "letters_fr.csv | opening.mission,Encore               | opening.mission is listed twice",
        "letters_fr.csv | opening.example,Encore               | belongs to no letter",
      })
  void aWrongLineStopsTheStartWithItsPlace(String file, String line, String error)
      throws IOException {
    copyDefinitions();
    Path changed = data.resolve(Definitions.FOLDER).resolve(FOLDER + file);
    Files.writeString(changed, Files.readString(changed) + line + "\n");
    assertThatThrownBy(() -> new LetterTemplates(Definitions.in(data)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(error)
        .hasMessageMatching("(?s).*letters(_\\w\\w)?\\.csv:\\d+: .*");
  }

  @Test
  void aMissingTextStopsTheStart() throws IOException {
    copyDefinitions();
    Path changed = data.resolve(Definitions.FOLDER).resolve(FOLDER + "letters_ru.csv");
    Files.writeString(
        changed, Files.readString(changed).replaceFirst("(?m)^closing\\.members,.*\n", ""));
    assertThatThrownBy(() -> new LetterTemplates(Definitions.in(data)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining("letters_ru.csv:1: closing.members is missing");
  }

  @Test
  void aTextOfTheInstallationReplacesTheOneOfTheProgram() throws IOException {
    copyDefinitions();
    Path changed = data.resolve(Definitions.FOLDER).resolve(FOLDER + "letters_en.csv");
    Files.writeString(
        changed,
        Files.readString(changed)
            .replaceFirst("(?m)^title\\.acknowledge,.*$", "title.acknowledge,Example title"));
    assertThat(new LetterTemplates(Definitions.in(data)).title(Language.EN, "acknowledge"))
        .isEqualTo("Example title");
  }

  private void copyDefinitions() throws IOException {
    Path folder = data.resolve(Definitions.FOLDER).resolve(FOLDER);
    Files.createDirectories(folder);
    List<String> names =
        List.of(
            "letters.csv",
            "letters_ar.csv",
            "letters_en.csv",
            "letters_es.csv",
            "letters_fr.csv",
            "letters_ru.csv",
            "letters_zh.csv");
    for (String name : names) {
      try (InputStream in = LetterTemplates.class.getResourceAsStream("/" + FOLDER + name)) {
        Files.write(folder.resolve(name), java.util.Objects.requireNonNull(in).readAllBytes());
      }
    }
  }
}
