package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * A provider's subscription to new needs.
 *
 * @param areas subject areas; empty for all
 * @param regions regions, groups or States, separated by semicolons; empty for all
 * @param mailbox address for e-mails, or empty
 * @param language language of the e-mails
 * @param madeBy the name of the account that subscribed
 */
public record Subscription(
    long id,
    String party,
    List<SubjectArea> areas,
    String regions,
    String mailbox,
    Language language,
    String madeBy) {
  public Subscription {
    areas = List.copyOf(areas);
  }
}
