package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The help of the program, and command lines that no command can parse. */
class CommandUsageTest {
  private static final List<String> COMMANDS =
      List.of(
          "run",
          "read-note",
          "read-letter",
          "match",
          "administrator",
          "journal",
          "keys",
          "search",
          "matrix",
          "count",
          "forms",
          "import",
          "export",
          "brief",
          "site",
          "backup-key",
          "backup",
          "restore",
          "prepare");

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpListsEveryCommandWithItsPurpose(Language language) {
    ProgramProcess.Ended ended = ProgramProcess.here("--language", language.code(), "help");
    assertThat(ended.status()).isZero();
    assertThat(ended.errors()).isEmpty();
    String help = oneLine(ended.out());
    assertThat(help).contains(description(language, "clearinghouse.usage.description"));
    for (String command : COMMANDS) {
      String key = "clearinghouse." + command + ".usage.description";
      assertThat(help).contains(command + description(language, key));
    }
    assertThat(help).contains("help" + description(language, "clearinghouse.help.usage.header"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpOfACommandListsItsPartsOrOptions(Language language) {
    assertThat(help(language, "journal"))
        .contains(description(language, "clearinghouse.journal.verify.usage.description"))
        .contains(description(language, "clearinghouse.journal.export.usage.description"));
    assertThat(help(language, "restore"))
        .contains("--identity")
        .contains(description(language, "clearinghouse.restore.identity"))
        .contains(description(language, "clearinghouse.restore.file"));
    assertThat(help(language, "brief"))
        .contains("--languages")
        .contains(description(language, "clearinghouse.brief.languages"));
  }

  @Test
  void theOptionAndTheCommandShowTheSameHelp() {
    for (String command : COMMANDS) {
      ProgramProcess.Ended option = ProgramProcess.here(command, "--help");
      assertThat(option.status()).isZero();
      assertThat(ProgramProcess.here("help", command)).as(command).isEqualTo(option);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "administrator|missing|NAME",
        "administrator a b|unknown-argument|b",
        "administrator a --password x|unknown-option|--password",
        "backup|missing|--recipient, FILE",
        "backup x --recipient a --recipient b|twice|--recipient",
        "backup-key|missing|FILE",
        "backup-key a b|unknown-argument|b",
        "brief 1|missing|--out",
        "forms|no-command|''",
        "forms add|missing|FOLDER",
        "forms adopt|missing|FILE",
        "forms remove|unknown-command|remove",
        "forms write 2017|missing|FOLDER",
        "help march|unknown-command|march",
        "journal|no-command|''",
        "journal correct|unknown-command|correct",
        "journal export|missing|FILE",
        "journal export a --record|missing|--record",
        "journal verify --keys x|unknown-option|--keys",
        "keys|no-command|''",
        "keys turn now|unknown-argument|now",
        "search rebuild now|unknown-argument|now",
        "match --needs a.json|missing|--offers",
        "match --needs a --offers b --best many|value|many,--best",
        "match --needs a --offers b --format xml|value-of|xml,--format,'json, text'",
        "matrix|no-command|''",
        "matrix compare a.json|missing|AFTER",
        "matrix export KAZ|missing|--to",
        "matrix read|missing|FILE",
        "matrix write|unknown-command|write",
        "restore a.age --identity b|missing|--data",
        "run now|unknown-argument|now",
        "run --verbose --verbose|twice|--verbose",
        "site|missing|--out",
        "site --out a b|unknown-argument|b"
      })
  void aCommandLineThatIsIncompleteOrNotKnownIsExplained(
      String line, String key, String arguments) {
    Object[] known = arguments(arguments).toArray();
    RefusedCommand.of(line.split(" ")).asUnparsableBecause("kit.command." + key, known);
  }

  private static List<String> arguments(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    int quoted = text.indexOf('\'');
    if (quoted < 0) {
      return text.contains(", ") ? List.of(text) : List.of(text.split(","));
    }
    return Stream.concat(
            Stream.of(text.substring(0, quoted).split(",")),
            Stream.of(text.substring(quoted).replace("'", "")))
        .toList();
  }

  private static String help(Language language, String command) {
    return oneLine(ProgramProcess.here("--language", language.code(), "help", command).out());
  }

  private static String description(Language language, String key) {
    assertThat(Texts.has(key)).as(key).isTrue();
    return oneLine(Texts.get(language, key));
  }

  // The help wraps long descriptions, in Chinese anywhere, so that its spaces are not compared.
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\h]+", "");
  }
}
