package org.clearinghouse1540.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command lines without a command or with options that exclude each other, and faults. */
class ExitRefusalsTest {
  /** A program with one command. */
  @Command(name = "example", subcommands = Travel.class)
  static final class ProgramOfTwoWays {
    @Mixin private final CommandLanguage language = new CommandLanguage();
  }

  /** Two options of which one can be given. */
  static final class Way {
    @Option(names = "--by-sea", required = true)
    private boolean sea;

    @Option(names = "--by-land", required = true)
    private boolean land;
  }

  /** A command that fails if a way is chosen. */
  @Command(name = "travel")
  static final class Travel implements Runnable {
    @Mixin private final CommandOutput output = new CommandOutput();

    @ArgGroup private final Way way = new Way();

    @Override
    public void run() {
      if (way.sea || way.land) {
        throw new IllegalStateException("no way in " + output.language().code());
      }
    }
  }

  /** The exit status and the standard error of a command line. */
  private record Refused(int status, String errors) {}

  private static synchronized Refused refusal(String... arguments) {
    PrintStream errors = System.err;
    ByteArrayOutputStream reported = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(reported, true, StandardCharsets.UTF_8));
      int status = Exit.of(new CommandLine(new ProgramOfTwoWays()), arguments);
      return new Refused(status, reported.toString(StandardCharsets.UTF_8).strip());
    } finally {
      System.setErr(errors);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineWithoutACommandSaysSo(Language language) {
    assertThat(refusal("--language", language.code()))
        .isEqualTo(new Refused(2, sentences(language, "kit.command.no-command")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void optionsThatExcludeEachOtherAreRefused(Language language) {
    assertThat(refusal("travel", "--by-sea", "--by-land", "--language", language.code()))
        .isEqualTo(new Refused(2, sentences(language, "kit.command.wrong")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFaultIsReportedInTheLanguageOfTheCommandWithItsFile(Language language) throws IOException {
    Refused refused = refusal("travel", "--by-sea", "--language", language.code());
    Matcher file = Pattern.compile("example-([0-9a-f]{8})\\.log").matcher(refused.errors());
    assertThat(file.find()).as(refused.errors()).isTrue();
    Path trace = Path.of(System.getProperty("java.io.tmpdir"), file.group());
    assertThat(refused)
        .isEqualTo(
            new Refused(
                1, "example: " + Texts.get(language, "kit.command.fault", file.group(1), trace)));
    assertThat(Files.readString(trace)).contains("no way in " + language.code());
    Files.delete(trace);
  }

  private static String sentences(Language language, String key) {
    return "example: " + Texts.get(language, key) + " " + Texts.get(language, "kit.command.help");
  }
}
