package org.clearinghouse1540.notes;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;

/**
 * The needs that a letter or a completed request form voices, as proposals for a person.
 *
 * @param language the code of the language of the letter
 * @param account every line: in a need, a label or a heading, or reported
 */
public record ParsedLetter(String language, List<LetterNeed> needs, ContentAccount account) {
  public ParsedLetter {
    needs = List.copyOf(needs);
  }

  /**
   * A need as the letter words it.
   *
   * @param under the words that introduce it: the heading of its list, or the answers of the form
   *     that name its subject; may be empty
   * @param areas the keys of the subject areas and kinds of help that the words name
   * @param neededBy the time frame as the form states it; empty in a letter
   * @param place the position in the text of the letter
   * @param lines the numbers of the lines, such as {@code 12} or {@code 12–14}
   */
  public record LetterNeed(
      String words,
      String under,
      List<String> areas,
      List<String> paragraphs,
      String neededBy,
      ParsedNote.Place place,
      String lines) {
    public LetterNeed {
      areas = List.copyOf(areas);
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
