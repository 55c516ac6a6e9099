package org.clearinghouse1540.kit.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions of commands and options for picocli, from the text files of the program. The key
 * {@code clearinghouse.run.port} describes the option {@code --port} of {@code run}; {@code
 * clearinghouse.data} describes the option {@code --data} of every command that does not describe
 * it itself.
 */
final class CommandTexts extends ResourceBundle {
  private final String program;
  private final Language language;

  CommandTexts(String program, Language language) {
    this.program = program;
    this.language = language;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    String full = key.startsWith(program + ".") ? key : program + "." + key;
    return Texts.has(full) ? Texts.get(language, full) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    Set<String> keys = new TreeSet<>();
    for (String key : Texts.keys(program)) {
      keys.add(key);
      keys.add(key.substring(program.length() + 1));
    }
    return Collections.enumeration(keys);
  }
}
