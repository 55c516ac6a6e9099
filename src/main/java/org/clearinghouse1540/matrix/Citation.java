package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The places in a document that are cited as evidence, and the marks of the row that they support.
 *
 * @param document the number of the cited document
 * @param places in the document, each as it is written: {@code s. 4}, {@code 第四条}, {@code p. 17}
 * @param passage the passage, verbatim; may be empty
 * @param language of the passage or of the text that was read, as its code; may be empty
 * @param unofficial whether an unofficial translation was read
 * @param supports the weapon columns that it supports: nw, cw, bw; empty if it supports all
 * @param says the mark for which it is evidence, if sources conflict; empty if it is the mark of
 *     its field
 */
public record Citation(
    long document,
    List<String> places,
    String passage,
    String language,
    boolean unofficial,
    List<String> supports,
    String says) {
  private static final Set<String> WEAPONS = Set.of("nw", "cw", "bw");
  private static final int LONGEST = 4_000;

  public Citation {
    places =
        places.stream()
            .map(place -> FieldValue.plain(place).replace('\n', ' '))
            .filter(place -> !place.isEmpty())
            .distinct()
            .toList();
    passage = FieldValue.plain(passage);
    language = language.strip();
    supports = supports.stream().sorted(Comparator.comparing("nwcwbw"::indexOf)).toList();
    if (!WEAPONS.containsAll(supports)) {
      throw BadInput.of("supports", "matrix.refused.supports");
    }
    if (passage.length() + String.join("", places).length() > LONGEST) {
      throw BadInput.of("passage", "kit.form.too-long", LONGEST);
    }
    if (!says.isEmpty() && FieldMark.find(says).isEmpty()) {
      throw BadInput.of("says", "matrix.refused.mark");
    }
  }

  /** A citation of a whole document. */
  public static Citation of(long document) {
    return new Citation(document, List.of(), "", "", false, List.of(), "");
  }

  /** This place, in support of these weapon columns only. */
  public Citation supporting(List<String> weapons) {
    return new Citation(document, places, passage, language, unofficial, weapons, says);
  }

  /** This citation of one more place, as it is written; a place that it has is not added again. */
  public Citation at(String place) {
    return at(List.of(place));
  }

  /** This citation of more places. */
  public Citation at(List<String> more) {
    List<String> all = new ArrayList<>(places);
    all.addAll(more);
    return new Citation(document, all, passage, language, unofficial, supports, says);
  }

  /** This citation with a passage, verbatim. */
  public Citation quoting(String words) {
    return new Citation(document, places, words, language, unofficial, supports, says);
  }

  /** This citation of a text in a language. */
  public Citation readIn(String code, boolean translation) {
    return new Citation(document, places, passage, code, translation, supports, says);
  }

  /** This citation as evidence for a mark. */
  public Citation saying(String mark) {
    return new Citation(document, places, passage, language, unofficial, supports, mark);
  }

  /** This place in another document. */
  public Citation in(long other) {
    return new Citation(other, places, passage, language, unofficial, supports, says);
  }

  /** Whether both differ in their places only. */
  private boolean isSameBut(Citation other) {
    return withoutPlaces().equals(other.withoutPlaces());
  }

  private Citation withoutPlaces() {
    return new Citation(document, List.of(), passage, language, unofficial, supports, says);
  }

  /** The citations with the places of one document in one citation, in the order of the first. */
  public static List<Citation> joined(List<Citation> citations) {
    List<Citation> joined = new ArrayList<>();
    for (Citation citation : citations) {
      int same = 0;
      while (same < joined.size() && !joined.get(same).isSameBut(citation)) {
        same++;
      }
      if (same == joined.size()) {
        joined.add(citation);
      } else {
        joined.set(same, joined.get(same).at(citation.places()));
      }
    }
    return joined;
  }
}
