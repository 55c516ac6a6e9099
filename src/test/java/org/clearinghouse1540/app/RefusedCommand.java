package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * A command line that the program must refuse: exit status 2, nothing on standard output, and the
 * reason on standard error in the language of {@code --language}.
 */
public final class RefusedCommand {
  private final List<String> command;
  private final List<Language> languages;

  private RefusedCommand(List<String> command, List<Language> languages) {
    this.command = command;
    this.languages = languages;
  }

  /** A command line, which is tried without the option and in French and Arabic. */
  public static RefusedCommand of(String... command) {
    return new RefusedCommand(List.of(command), List.of(Language.EN, Language.FR, Language.AR));
  }

  /** The same command line in one language, for commands that take long. */
  public RefusedCommand in(Language language) {
    return new RefusedCommand(command, List.of(language));
  }

  /** Expects one line: the text of this key. */
  public void because(String key, Object... arguments) {
    for (Language language : languages) {
      ProgramProcess.Ended ended = ended(language);
      assertThat(sentences(ended))
          .as("%s in %s", command, language)
          .isEqualTo("clearinghouse: " + Texts.get(language, key, arguments));
    }
  }

  /** Expects the text of this key after sentences about the progress of the command. */
  public void afterProgressBecause(String key, Object... arguments) {
    for (Language language : languages) {
      ProgramProcess.Ended ended = ended(language);
      String reason = "clearinghouse: " + Texts.get(language, key, arguments);
      assertThat(sentences(ended).lines().filter(line -> line.startsWith("clearinghouse: ")))
          .as("%s in %s", command, language)
          .containsExactly(reason);
      assertThat(sentences(ended)).endsWith(reason);
    }
  }

  /** Expects one line: the text of this key, and how to see the options. */
  public void asUnparsableBecause(String key, Object... arguments) {
    for (Language language : languages) {
      ProgramProcess.Ended ended = ended(language);
      assertThat(sentences(ended))
          .as("%s in %s", command, language)
          .isEqualTo(
              "clearinghouse: "
                  + Texts.get(language, key, arguments)
                  + " "
                  + Texts.get(language, "kit.command.help"));
    }
  }

  // The logging system prints once in a process that it was not ready, in whichever test is first.
  private static String sentences(ProgramProcess.Ended ended) {
    return ended
        .errors()
        .lines()
        .filter(line -> !line.startsWith("SLF4J"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private ProgramProcess.Ended ended(Language language) {
    List<String> line = new ArrayList<>();
    if (language != Language.EN) {
      line.addAll(List.of("--language", language.code()));
    }
    line.addAll(command);
    ProgramProcess.Ended ended = ProgramProcess.here(line.toArray(String[]::new));
    assertThat(ended.status()).as("%s: %s", line, ended.errors()).isEqualTo(2);
    assertThat(ended.out()).as("output of %s", line).isEmpty();
    assertThat(ended.errors()).doesNotContain("Exception");
    return ended;
  }
}
