package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * Where evidence stands: a place in a document, and which marks of its row it supports.
 *
 * @param document the number of the cited document
 * @param article such as {@code 204} or {@code 12 (3)}; may be empty
 * @param page such as {@code 17}; may be empty
 * @param passage the words themselves, as they stand there; may be empty
 * @param language of the passage or of the text that was read, as its code; may be empty
 * @param unofficial whether an unofficial translation was read
 * @param supports the weapon columns that it supports: nw, cw, bw; empty where it supports all
 * @param says the mark that it speaks for, where sources disagree; empty where it is the mark of
 *     its cell
 */
public record Citation(
    long document,
    String article,
    String page,
    String passage,
    String language,
    boolean unofficial,
    List<String> supports,
    String says) {
  private static final Set<String> WEAPONS = Set.of("nw", "cw", "bw");
  private static final int LONGEST = 4_000;

  public Citation {
    article = FieldValue.plain(article);
    page = FieldValue.plain(page);
    passage = FieldValue.plain(passage);
    language = language.strip();
    supports = supports.stream().sorted(java.util.Comparator.comparing("nwcwbw"::indexOf)).toList();
    if (!WEAPONS.containsAll(supports)) {
      throw new BadInput("supports", "A source supports nw, cw or bw.");
    }
    if (passage.length() + article.length() + page.length() > LONGEST) {
      throw new BadInput("passage", "The passage is longer than 4,000 characters; shorten it.");
    }
    if (!says.isEmpty() && FieldMark.find(says).isEmpty()) {
      throw new BadInput("says", "A source speaks for X, ? or NA.");
    }
  }

  /** A citation of a whole document. */
  public static Citation of(long document) {
    return new Citation(document, "", "", "", "", false, List.of(), "");
  }

  /** This place, in support of these weapon columns only. */
  public Citation supporting(List<String> weapons) {
    return new Citation(document, article, page, passage, language, unofficial, weapons, says);
  }

  /** This place in another document. */
  public Citation in(long other) {
    return new Citation(other, article, page, passage, language, unofficial, supports, says);
  }
}
