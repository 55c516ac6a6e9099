package org.clearinghouse1540.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The types of letters and their texts, with the program and in a data folder. */
class LetterTemplatesTest {
  private static final LetterTemplates TEMPLATES = new LetterTemplates(Definitions.bundled());
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[a-z]+]");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLetterHasTheSamePlaceholdersInEveryLanguage(Language language) {
    for (String key : TEMPLATES.keys()) {
      for (LetterForm form : LetterForm.values()) {
        assertThat(placeholders(language, key, form))
            .as("%s %s in %s", key, form, language)
            .isEqualTo(placeholders(Language.EN, key, form));
      }
    }
  }

  @Test
  void namesAndTitlesAreTranslated() {
    for (String key : TEMPLATES.keys()) {
      assertThat(distinct(language -> TEMPLATES.name(language, key))).as(key).isGreaterThan(4);
      assertThat(distinct(language -> TEMPLATES.title(language, key))).as(key).isGreaterThan(4);
    }
  }

  @Test
  void aPlaceholderWithoutAValueStaysForAPersonToFillIn() {
    String body =
        TEMPLATES.body(
            Language.EN,
            "acknowledge",
            LetterForm.MISSION,
            Map.of("addressee", "Example State 001", "requester", " "));
    assertThat(body)
        .contains("the Permanent Mission of Example State 001 to the United Nations")
        .contains("[requester]")
        .contains("[date]")
        .doesNotContain("{");
  }

  @Test
  void aValueIsInsertedAsItIs() {
    String value = "Example $1 \\ {date} State";
    String body =
        TEMPLATES.body(
            Language.EN, "acknowledge", LetterForm.ORGANIZATION, Map.of("addressee", value));
    assertThat(body).startsWith("To " + value + ":");
  }

  @Test
  void paragraphsAreSeparatedByAnEmptyLine() {
    String body = TEMPLATES.body(Language.EN, "acknowledge", LetterForm.ORGANIZATION, Map.of());
    assertThat(body.split("\n\n")).hasSizeGreaterThan(3).noneMatch(String::isBlank);
    assertThat(body).doesNotContain(" | ");
  }

  @Test
  void aNameInLatinLettersIsFollowedByAMarkInArabicOnly() {
    Map<String, String> values = Map.of("addressee", "Example State 001");
    assertThat(TEMPLATES.body(Language.AR, "acknowledge", LetterForm.STATE, values))
        .contains("Example State 001\u200F");
    assertThat(TEMPLATES.body(Language.FR, "acknowledge", LetterForm.STATE, values))
        .contains("Example State 001")
        .doesNotContain("\u200F");
  }

  @Test
  void theFormDecidesOnOpeningAndClosing() {
    List<String> bodies =
        Arrays.stream(LetterForm.values())
            .map(form -> TEMPLATES.body(Language.EN, "acknowledge", form, Map.of()))
            .toList();
    assertThat(bodies).doesNotHaveDuplicates();
  }

  @Test
  void eachLetterHasItsUsualRecipient() {
    assertThat(TEMPLATES.recipient("acknowledge")).isEqualTo(LetterRecipient.REQUESTER);
    assertThat(TEMPLATES.recipient("inform-members")).isEqualTo(LetterRecipient.MEMBERS);
    assertThat(TEMPLATES.recipient("circulate-providers")).isEqualTo(LetterRecipient.PROVIDERS);
    assertThat(TEMPLATES.keys()).isSorted().allMatch(TEMPLATES::has);
  }

  @Test
  void anUnknownLetterHasNeitherRecipientNorTexts() {
    assertThat(TEMPLATES.has("unknown")).isFalse();
    assertThatThrownBy(() -> TEMPLATES.recipient("unknown")).hasMessageContaining("unknown");
    assertThatThrownBy(() -> TEMPLATES.name(Language.EN, "unknown"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void formsAndRecipientsAreFoundByTheirKeys() {
    for (LetterForm form : LetterForm.values()) {
      assertThat(LetterForm.find(form.key())).contains(form);
    }
    assertThat(LetterForm.find("MISSION")).isEmpty();
    for (LetterRecipient recipient : LetterRecipient.values()) {
      assertThat(LetterRecipient.find(recipient.key())).contains(recipient);
    }
    assertThat(LetterRecipient.find("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "letters.csv,'acknowledge,requester','acknowledge,emperor',letters.csv:2,emperor",
    "letters.csv,'inform-members,','acknowledge,',letters.csv:3,twice",
    "letters_en.csv,name.acknowledge,name.unknown,letters_en.csv:,belongs to no letter",
    "letters_en.csv,opening.mission,opening.king,letters_en.csv:2,belongs to no letter",
    "letters_en.csv,opening.state,opening.mission,letters_en.csv:3,twice"
  })
  void anInvalidDefinitionStopsWithItsFileAndLine(
      String file, String right, String wrong, String place, String problem) throws IOException {
    Path folder = Files.createTempDirectory("letters");
    replace(folder, file, right, wrong);
    assertThatThrownBy(() -> new LetterTemplates(Definitions.in(folder)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining(place)
        .hasMessageContaining(problem);
  }

  @Test
  void aMissingTextStopsWithItsKey(@TempDir Path folder) throws IOException {
    replace(folder, "letters_fr.csv", "(?m)^closing\\.members,.*\\R", "");
    assertThatThrownBy(() -> new LetterTemplates(Definitions.in(folder)))
        .isInstanceOf(Table.WrongDefinition.class)
        .hasMessageContaining("letters_fr.csv")
        .hasMessageContaining("closing.members is missing");
  }

  @Test
  void aTextInTheDataFolderReplacesTheBundledOne(@TempDir Path folder) throws IOException {
    replace(folder, "letters_en.csv", "(?m)^name\\.silence,.*$", "name.silence,Example name");
    LetterTemplates own = new LetterTemplates(Definitions.in(folder));
    assertThat(own.name(Language.EN, "silence")).isEqualTo("Example name");
    assertThat(own.name(Language.FR, "silence")).isEqualTo(TEMPLATES.name(Language.FR, "silence"));
  }

  private static List<String> placeholders(Language language, String key, LetterForm form) {
    return PLACEHOLDER
        .matcher(TEMPLATES.body(language, key, form, Map.of()))
        .results()
        .map(match -> match.group())
        .distinct()
        .sorted()
        .toList();
  }

  private static long distinct(java.util.function.Function<Language, String> text) {
    return Stream.of(Language.values()).map(text).collect(Collectors.toSet()).size();
  }

  private static void replace(Path folder, String file, String pattern, String by)
      throws IOException {
    try (InputStream in = LetterTemplates.class.getResourceAsStream("/letters/data/" + file)) {
      String text = new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), UTF_8);
      String changed = text.replaceFirst(pattern, by);
      assertThat(changed).isNotEqualTo(text);
      Path copy = folder.resolve(Definitions.FOLDER).resolve("letters/data").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, changed);
    }
  }
}
