package org.clearinghouse1540.kit.cli;

import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --language} of the program, which every command accepts. */
public final class CommandLanguage {
  /** The name of the option. */
  static final String OPTION = "--language";

  @Option(names = OPTION, paramLabel = "LL", converter = Converter.class, scope = ScopeType.INHERIT)
  private Language language = Language.EN;

  /** Used by picocli. */
  public CommandLanguage() {}

  /** The chosen language. */
  public Language language() {
    return language;
  }

  /** The language that a command line asks for, known before it is parsed; else English. */
  static Language of(String... arguments) {
    Optional<Language> chosen = Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        chosen = Language.find(arguments[i].substring(OPTION.length() + 1));
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        chosen = Language.find(arguments[i + 1]);
      }
    }
    return chosen.orElse(Language.EN);
  }

  /** Reads a language from its two-letter code. */
  static final class Converter implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      return Language.find(code).orElseThrow(() -> new TypeConversionException(code));
    }
  }
}
