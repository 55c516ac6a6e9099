package org.clearinghouse1540.kit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains in the language of the reader why a command line cannot be parsed. */
final class ParameterErrors {
  private ParameterErrors() {}

  /** A sentence that says what is wrong with the command line and what to do next. */
  static Message message(ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing ->
          Message.of("kit.command.missing", names(missing.getMissing()));
      case UnmatchedArgumentException unknown ->
          Message.of(key(unknown), unknown.getUnmatched().stream().findFirst().orElse(""));
      case OverwrittenOptionException twice ->
          Message.of("kit.command.twice", name(twice.getOverwritten()));
      default -> value(wrong);
    };
  }

  private static String key(UnmatchedArgumentException unknown) {
    if (unknown.isUnknownOption()) {
      return "kit.command.unknown-option";
    }
    return unknown.getCommandLine().getSubcommands().isEmpty()
        ? "kit.command.unknown-argument"
        : "kit.command.unknown-command";
  }

  private static Message value(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null) {
      return command(wrong);
    }
    String given = Optional.ofNullable(wrong.getValue()).orElse("");
    String possible = possible(argument);
    return possible.isEmpty()
        ? Message.of("kit.command.value", given, name(argument))
        : Message.of("kit.command.value-of", given, name(argument), possible);
  }

  private static Message command(ParameterException wrong) {
    if (wrong.getCommandLine().getSubcommands().isEmpty()) {
      return Message.of("kit.command.wrong");
    }
    // The help of a command that does not exist.
    return Optional.ofNullable(wrong.getValue())
        .map(name -> Message.of("kit.command.unknown-command", name))
        .orElse(Message.of("kit.command.no-command"));
  }

  private static String possible(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : null;
    if (type == Language.class) {
      return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    }
    return type != null && type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(String::valueOf)
            .collect(Collectors.joining(", "))
        : "";
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(ParameterErrors::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
