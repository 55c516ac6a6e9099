package org.clearinghouse1540.assistance;

import java.util.List;

/**
 * One need of a request. Offers, deliveries and feedback belong to a single need.
 *
 * @param number its number in the request; 0 where the content is not known
 * @param words what is requested, in the words of the publication or of the letter
 * @param specific whether something specific is requested, or only an interest declared
 * @param areas the keys of its subject areas
 * @param origin the record in which the need originated, such as {@code plan/12}; may be empty
 */
public record NeedItem(
    long id,
    long request,
    int number,
    String words,
    String area,
    boolean specific,
    String address,
    String title,
    NeedStatus status,
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
    String origin) {
  public NeedItem {
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    paragraphs = List.copyOf(paragraphs);
    weapons = List.copyOf(weapons);
  }

  /** Whether its content is known. */
  public boolean known() {
    return number > 0;
  }

  /** Whether something remains to be done for it. */
  public boolean unmet() {
    return status.isUnmet();
  }

  /** This need with another status. */
  NeedItem with(NeedStatus other) {
    return new NeedItem(
        id,
        request,
        number,
        words,
        area,
        specific,
        address,
        title,
        other,
        areas,
        kinds,
        paragraphs,
        weapons,
        situation,
        objective,
        beneficiaries,
        people,
        neededBy,
        language,
        elsewhere,
        preferredProvider,
        origin);
  }

  /** Its title, or its words if it has no title. */
  public String heading() {
    return title.isEmpty() ? words : title;
  }
}
