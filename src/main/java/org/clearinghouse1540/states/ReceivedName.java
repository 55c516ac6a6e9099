package org.clearinghouse1540.states;

import java.util.regex.Pattern;

/** A name as the United Nations' terminology base writes it, made ready to be shown. */
final class ReceivedName {
  private static final Pattern OBSERVER_MARK = Pattern.compile("(?:(?<!\\s)\\s+)?\\*$");
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile("(?:(?<!\\s)\\s+)?\\((?:the|l['’]|la|le|les|el|los|las)\\)$");
  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("^(?:(?:the|la|le|les|el|los|las) |l['’])(?=\\p{Lu})");
  private static final Pattern DASH_WITHOUT_SPACE = Pattern.compile("(?<=\\p{L})- (?=\\p{L})");

  private ReceivedName() {}

  /**
   * The name without the article before or behind it and without the mark of an observer, with the
   * typographic apostrophe and single spaces.
   */
  static String shown(String received) {
    String name = OBSERVER_MARK.matcher(received.strip()).replaceAll("");
    name = ARTICLE_BEHIND.matcher(name).replaceAll("");
    name = ARTICLE_BEFORE.matcher(name).replaceAll("");
    name = DASH_WITHOUT_SPACE.matcher(name).replaceAll(" - ");
    return name.replace('\'', '’').replaceAll("\\s+", " ");
  }
}
