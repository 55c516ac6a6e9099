package org.clearinghouse1540.search;

import java.nio.file.Path;

/**
 * The folder of the indexes.
 *
 * @param version the version of the program, which decides about the content of an index
 */
public record SearchFolder(Path path, String version) {
  /** The folder in a data folder. */
  public static SearchFolder in(Path dataFolder, String version) {
    return new SearchFolder(dataFolder.resolve("search"), version);
  }
}
