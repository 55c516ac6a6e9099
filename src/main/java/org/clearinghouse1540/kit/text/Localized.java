package org.clearinghouse1540.kit.text;

/** Something that has a text in each language, such as a term from a definition file. */
public interface Localized {
  /** The text in a language. */
  String in(Language language);
}
