package org.clearinghouse1540.assistance;

import java.util.List;

/**
 * One thing that a request asks for. Everything afterwards happens per item.
 *
 * @param number its number in the request; 0 where the content is not known
 * @param words what is asked: in the words of the reference, or as received
 * @param specificity a specific item, or a declared interest that is not yet specific
 * @param status not-yet-specific, open, offered, being-delivered, delivered, met or withdrawn
 * @param areas keys of the subject areas
 * @param origin where the need began, such as {@code plan/12}; may be empty
 */
public record NeedItem(
    long id,
    long request,
    int number,
    String words,
    String area,
    String specificity,
    String address,
    String title,
    String status,
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

  /** Whether its content is known at all. */
  public boolean known() {
    return number > 0;
  }

  /** Whether something specific is asked. */
  public boolean specific() {
    return specificity.equals("specific item");
  }

  /** Whether something is still to be done about it. */
  public boolean unmet() {
    return !status.equals("met") && !status.equals("withdrawn") && !status.equals("delivered");
  }

  /** Its title, or its words where it has none. */
  public String heading() {
    return title.isEmpty() ? words : title;
  }
}
