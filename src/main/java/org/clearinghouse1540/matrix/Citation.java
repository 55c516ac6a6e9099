package org.clearinghouse1540.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * A place in a document that is cited as evidence, and the marks of the row that it supports.
 *
 * @param document the number of the cited document
 * @param article such as {@code 204} or {@code 12 (3)}; may be empty
 * @param page such as {@code 17}; may be empty
 * @param passage the passage, verbatim; may be empty
 * @param language of the passage or of the text that was read, as its code; may be empty
 * @param unofficial whether an unofficial translation was read
 * @param supports the weapon columns that it supports: nw, cw, bw; empty if it supports all
 * @param says the mark for which it is evidence, if sources conflict; empty if it is the mark of
 *     its field
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
    supports = supports.stream().sorted(Comparator.comparing("nwcwbw"::indexOf)).toList();
    if (!WEAPONS.containsAll(supports)) {
      throw BadInput.of("supports", "matrix.refused.supports");
    }
    if (passage.length() + article.length() + page.length() > LONGEST) {
      throw BadInput.of("passage", "kit.form.too-long", LONGEST);
    }
    if (!says.isEmpty() && FieldMark.find(says).isEmpty()) {
      throw BadInput.of("says", "matrix.refused.mark");
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

  /** This citation of an article or section. */
  public Citation at(String place) {
    return new Citation(document, place, page, passage, language, unofficial, supports, says);
  }

  /** This citation of a page. */
  public Citation onPage(String number) {
    return new Citation(document, article, number, passage, language, unofficial, supports, says);
  }

  /** This citation with a passage, verbatim. */
  public Citation quoting(String words) {
    return new Citation(document, article, page, words, language, unofficial, supports, says);
  }

  /** This citation of a text in a language. */
  public Citation readIn(String code, boolean translation) {
    return new Citation(document, article, page, passage, code, translation, supports, says);
  }

  /** This citation as evidence for a mark. */
  public Citation saying(String mark) {
    return new Citation(document, article, page, passage, language, unofficial, supports, mark);
  }

  /** This place in another document. */
  public Citation in(long other) {
    return new Citation(other, article, page, passage, language, unofficial, supports, says);
  }
}
