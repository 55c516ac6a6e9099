package org.clearinghouse1540.assistance;

import java.util.List;

/**
 * One need of a request as it is received, in the words of the letter.
 *
 * @param specific whether something specific is requested; a study under way is not specific yet
 * @param origin the record in which the need originated, such as {@code plan/12} or {@code
 *     event/7}; may be empty
 */
public record ReceivedItem(
    String title,
    String words,
    List<String> areas,
    List<String> kinds,
    List<String> paragraphs,
    List<String> weapons,
    String situation,
    String objective,
    String beneficiaries,
    String people,
    String neededBy,
    String language,
    String elsewhere,
    String preferredProvider,
    boolean specific,
    String origin) {
  public ReceivedItem {
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    paragraphs = List.copyOf(paragraphs);
    weapons = List.copyOf(weapons);
  }

  /** A need of which only the words are known. */
  public static ReceivedItem ofWords(String title, String words, boolean specific) {
    return new ReceivedItem(
        title, words, List.of(), List.of(), List.of(), List.of(), "", "", "", "", "", "", "", "",
        specific, "");
  }
}
