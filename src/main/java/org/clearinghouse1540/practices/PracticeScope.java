package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;

/**
 * The details of a practice that its owner may add.
 *
 * @param form the version of the matrix form to which the rows belong, or empty
 * @param rows the keys of rows of that form
 * @param languages the codes of the languages in which the practice is described
 * @param file the file that describes it
 */
public record PracticeScope(
    String form, List<String> rows, List<String> languages, Optional<PracticeFile> file) {
  /** No details. */
  static final PracticeScope NONE = new PracticeScope("", List.of(), List.of(), Optional.empty());

  public PracticeScope {
    rows = List.copyOf(rows);
    languages = List.copyOf(languages);
  }

  /**
   * A file that is kept as received.
   *
   * @param original its number among the files as received
   */
  public record PracticeFile(long original, String name, String sha256) {}
}
