package org.clearinghouse1540.kit.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * The output of a command: results on standard output, progress and receipts on standard error,
 * every sentence in the language of {@code --language}. Every command has it as a mixin.
 */
@Command
public final class CommandOutput {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Used by picocli. */
  public CommandOutput() {}

  private CommandOutput(CommandSpec command) {
    this.command = command;
  }

  /** The output of a command, for mixins that print as well. */
  public static CommandOutput of(@Nullable CommandSpec command) {
    return command == null ? new CommandOutput() : new CommandOutput(command);
  }

  /** The language of {@code --language}; English by default. */
  public Language language() {
    return Optional.ofNullable(command)
        .map(spec -> spec.root().findOption(CommandLanguage.OPTION))
        .map(OptionSpec::getValue)
        .filter(Language.class::isInstance)
        .map(Language.class::cast)
        .orElse(Language.EN);
  }

  /** Prints a sentence of the result on standard output. */
  public void result(String key, Object... arguments) {
    data(sentence(Message.of(key, arguments)));
  }

  /** Prints data on standard output without changes. */
  public void data(String text) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
  }

  /** Prints a sentence about progress or success on standard error. */
  public void notice(String key, Object... arguments) {
    notice(Message.of(key, arguments));
  }

  /** Prints a sentence about progress or success on standard error. */
  public void notice(Message message) {
    new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence(message));
  }

  // A name is copied from a terminal, so it has no characters around it.
  private String sentence(Message message) {
    return Isolated.removed(message.in(language()));
  }
}
