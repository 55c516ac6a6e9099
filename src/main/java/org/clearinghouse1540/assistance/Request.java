package org.clearinghouse1540.assistance;

import java.util.List;

/**
 * A request for assistance as published.
 *
 * @param state ISO 3166-1 alpha-3 of the requesting State; empty for an organization
 * @param date of the request in the words of the source; may be a period
 * @param address where it is published
 */
public record Request(
    long id,
    String state,
    String requester,
    String requesterKind,
    String date,
    String address,
    List<NeedItem> items) {
  public Request {
    items = List.copyOf(items);
  }

  /** The day, month or year of the request where the source gives one; empty for a period. */
  public String plainDate() {
    return date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? date : "";
  }
}
