package org.clearinghouse1540.assistance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.kit.files.Definitions;

/** A copy of a definition file in a data folder, for tests that change it. */
record DefinitionCopy(Path file) {

  /** Copies the file that comes with the program, such as {@code letters/data/letters.csv}. */
  static DefinitionCopy of(Path dataFolder, String path) throws IOException {
    Path file = dataFolder.resolve(Definitions.FOLDER).resolve(path);
    Files.createDirectories(file.getParent());
    try (InputStream in = DefinitionCopy.class.getResourceAsStream("/" + path)) {
      Files.write(file, in.readAllBytes());
    }
    return new DefinitionCopy(file);
  }

  void edit(UnaryOperator<String> change) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(file, change.apply(text), StandardCharsets.UTF_8);
  }

  /** Adds a line at the end. */
  void add(String line) throws IOException {
    edit(text -> text + line + "\n");
  }
}
