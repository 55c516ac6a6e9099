package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * What a provider wants to hear of: new needs in these areas, from these places.
 *
 * @param areas none means all
 * @param regions regions, groups or States, separated by semicolons; empty means all
 * @param mailbox where it is told by mail too, or empty
 * @param language of the mail
 */
public record Subscription(
    long id,
    String party,
    List<SubjectArea> areas,
    String regions,
    String mailbox,
    String language) {
  public Subscription {
    areas = List.copyOf(areas);
  }
}
