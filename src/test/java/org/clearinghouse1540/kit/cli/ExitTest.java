package org.clearinghouse1540.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exit statuses, and sentences in the language of the command line. */
class ExitTest {
  /** The program of this test. */
  @Command(name = "example", subcommands = Greet.class)
  static final class Program {
    @Mixin private final CommandLanguage language = new CommandLanguage();
  }

  /** The possible ends of a greeting. */
  enum Ending {
    WELL,
    REFUSED,
    FAILED,
    DISK_FULL,
    DATABASE_FULL,
    DATABASE_GONE
  }

  /** A command with an argument and an option of each kind. */
  @Command(name = "greet")
  static final class Greet implements Runnable {
    @Mixin private final CommandOutput output = new CommandOutput();

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--times")
    private int times = 1;

    @Option(names = "--ending")
    private Ending ending = Ending.WELL;

    @Override
    public void run() {
      switch (ending) {
        case REFUSED ->
            throw new BadInput(
                List.of(
                    Problem.of("NAME", "kit.form.required"),
                    Problem.of("--times", "kit.form.number", 1, 9)));
        case FAILED -> throw new IllegalStateException("a fault of " + name);
        case DISK_FULL -> writeTo(Path.of("/dev/full"));
        case DATABASE_FULL ->
            throw new IllegalStateException(new SQLException("could not extend file", "53100"));
        case DATABASE_GONE ->
            throw new IllegalStateException(new SQLException("connection is closed", "08006"));
        case WELL -> {
          for (int at = 0; at < times; at++) {
            output.result("kit.table.at", name, output.language().code());
          }
          output.notice("kit.form.kept", name);
        }
      }
    }
  }

  private static void writeTo(Path file) {
    try {
      Files.writeString(file, "a record");
    } catch (IOException unwritable) {
      throw ResourceShortage.or(BadInput.of("FILE", "kit.file.unwritable", file), unwritable);
    }
  }

  /** The exit status and the output of a command line. */
  private record Ended(int status, String out, String errors) {}

  private static synchronized Ended run(String... arguments) {
    PrintStream out = System.out;
    PrintStream errors = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream reported = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(reported, true, StandardCharsets.UTF_8));
      int status = Exit.of(new CommandLine(new Program()), arguments);
      return new Ended(
          status,
          printed.toString(StandardCharsets.UTF_8),
          reported.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(errors);
    }
  }

  @Test
  void aCommandThatSucceedsPrintsResultsAndNoticesSeparately() {
    Ended ended = run("greet", "Ada", "--times", "2");
    assertThat(ended.status()).isZero();
    assertThat(ended.out().lines()).containsExactly("Ada: en", "Ada: en");
    assertThat(ended.errors().strip()).isEqualTo(Texts.get(Language.EN, "kit.form.kept", "Ada"));
  }

  @ParameterizedTest
  @CsvSource({
    "DISK_FULL,kit.command.no-room",
    "DATABASE_FULL,kit.command.no-room",
    "DATABASE_GONE,kit.command.no-database"
  })
  void aFullMachineIsNeitherAFaultNorWrongInput(Ending ending, String text) {
    for (Language language : Language.values()) {
      Ended ended = run("--language", language.code(), "greet", "Ada", "--ending", ending.name());
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.errors().strip()).isEqualTo("example: " + Texts.get(language, text));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLanguageMayBeGivenBeforeOrAfterTheCommand(Language language) {
    for (String[] line :
        List.of(
            new String[] {"--language", language.code(), "greet", "Ada"},
            new String[] {"greet", "Ada", "--language=" + language.code()})) {
      Ended ended = run(line);
      assertThat(ended.status()).isZero();
      assertThat(ended.out()).contains(language.code());
      assertThat(ended.errors()).contains(Texts.get(language, "kit.form.kept", "Ada"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void inputThatCannotBeUsedIsReportedInOneLine(Language language) {
    Ended ended = run("greet", "Ada", "--ending", "REFUSED", "--language", language.code());
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.errors().strip())
        .isEqualTo(
            "example: "
                + Texts.get(language, "kit.form.required")
                + " "
                + Texts.get(language, "kit.form.number", 1, 9));
  }

  @Test
  void aFaultOfTheProgramHasANumberAndAFile() throws IOException {
    Ended ended = run("greet", "Ada", "--ending", "FAILED");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.errors()).doesNotContain("IllegalStateException").doesNotContain("\tat ");
    String number = ended.errors().replaceFirst("(?s).*number ([0-9a-f]{8}).*", "$1");
    Path trace = Path.of(System.getProperty("java.io.tmpdir"), "example-" + number + ".log");
    assertThat(ended.errors()).contains(trace.toString());
    assertThat(Files.readString(trace)).contains("a fault of Ada", "\tat ");
    Files.delete(trace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greet|kit.command.missing|NAME",
        "greet Ada --times|kit.command.missing|--times",
        "greet Ada --loud|kit.command.unknown-option|--loud",
        "greet Ada Bob|kit.command.unknown-argument|Bob",
        "great Ada|kit.command.unknown-command|great",
        "greet Ada --times 1 --times 2|kit.command.twice|--times",
        "greet Ada --times many|kit.command.value|many,--times",
        "greet Ada --ending badly|kit.command.value-of|badly,--ending,'WELL, REFUSED, FAILED,"
            + " DISK_FULL, DATABASE_FULL, DATABASE_GONE'",
        "greet Ada --language xx|kit.command.value-of|xx,--language,'ar, zh, en, fr, ru, es'"
      })
  void aCommandLineThatCannotBeParsedIsExplained(String line, String key, String arguments) {
    List<String> known = arguments(arguments);
    for (Language language : List.of(Language.EN, Language.RU, Language.AR)) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      boolean chosen = line.contains("--language");
      if (!chosen) {
        words.addAll(0, List.of("--language", language.code()));
      }
      Ended ended = run(words.toArray(String[]::new));
      Language spoken = chosen ? Language.EN : language;
      assertThat(ended.status()).as(line).isEqualTo(2);
      assertThat(ended.errors().strip())
          .isEqualTo(
              "example: "
                  + Texts.get(spoken, key, known.toArray())
                  + " "
                  + Texts.get(spoken, "kit.command.help"));
    }
  }

  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    for (String argument : text.split(",(?=(?:[^']*'[^']*')*[^']*$)")) {
      arguments.add(argument.replace("'", ""));
    }
    return arguments;
  }

  @ParameterizedTest
  @CsvSource({
    "'greet Ada', EN",
    "'--language fr greet', FR",
    "'--language=ES', ES",
    "'greet --language', EN",
    "'--language xx', EN",
    "'--language fr --language ru', RU"
  })
  void theLanguageIsKnownBeforeTheCommandLineIsParsed(String line, Language language) {
    assertThat(CommandLanguage.of(line.split(" "))).isEqualTo(language);
  }
}
