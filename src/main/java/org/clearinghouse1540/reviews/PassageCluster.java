package org.clearinghouse1540.reviews;

/**
 * A paragraph of the resolution and a theme, under which passages are grouped.
 *
 * @param paragraph a paragraph of resolution 1540 (2004), such as {@code 3(d)}; may be empty
 * @param theme the key of a subject area; may be empty
 */
record PassageCluster(String paragraph, String theme) {
  static final PassageCluster NONE = new PassageCluster("", "");

  /** Whether it names neither. */
  boolean isEmpty() {
    return paragraph.isEmpty() && theme.isEmpty();
  }
}
