package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * The definition files of an installation. A file in the folder {@value #FOLDER} of its data folder
 * replaces the file of the same path that comes with the program, so that a definition can be
 * changed without a new release.
 */
public final class Definitions {
  /** The folder inside the data folder. */
  public static final String FOLDER = "definitions";

  private final Optional<Path> folder;

  private Definitions(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files that come with the program. */
  public static Definitions bundled() {
    return new Definitions(Optional.empty());
  }

  /** The files of an installation. */
  public static Definitions in(Path dataFolder) {
    return new Definitions(Optional.of(dataFolder.resolve(FOLDER)));
  }

  /**
   * Reads a table such as {@code letters/data/letters.csv}.
   *
   * @throws Table.WrongDefinition if the file is missing or is not valid CSV
   */
  public Table read(String path) {
    Optional<Path> own = folder.map(start -> start.resolve(path)).filter(Files::isRegularFile);
    if (own.isEmpty()) {
      return Table.fromData(path);
    }
    try {
      return Table.read(own.get().toString(), Files.newInputStream(own.get()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The text of a definition file as it is, for its download.
   *
   * @throws Table.WrongDefinition if the file is missing
   */
  public String text(String path) {
    Optional<Path> own = folder.map(start -> start.resolve(path)).filter(Files::isRegularFile);
    try (InputStream in =
        own.isPresent()
            ? Files.newInputStream(own.get())
            : Definitions.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new Table.WrongDefinition(path + ":1", Message.of("kit.table.missing"));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
