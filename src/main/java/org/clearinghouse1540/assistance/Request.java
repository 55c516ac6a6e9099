package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;

/**
 * A request for assistance, as published elsewhere or as received here.
 *
 * @param state the ISO 3166-1 alpha-3 code of the requesting State; empty for an organization
 * @param date the date of the request in the words of the source; may be a period
 * @param address the address of its publication; empty for one received here
 * @param receipt the receipt, for a request received here
 */
public record Request(
    long id,
    String state,
    String requester,
    String requesterKind,
    String date,
    String address,
    List<NeedItem> items,
    Optional<Receipt> receipt) {
  public Request {
    items = List.copyOf(items);
  }

  /** A request as published elsewhere. */
  public Request(
      long id,
      String state,
      String requester,
      String requesterKind,
      String date,
      String address,
      List<NeedItem> items) {
    this(id, state, requester, requesterKind, date, address, items, Optional.empty());
  }

  /** The day, month or year of the request where the source gives one; empty for a period. */
  public String plainDate() {
    return date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? date : "";
  }

  /** Whether it was received here, rather than published elsewhere. */
  public boolean received() {
    return receipt.isPresent();
  }

  /** This request with other needs and another receipt. */
  Request with(List<NeedItem> others, Optional<Receipt> other) {
    return new Request(id, state, requester, requesterKind, date, address, others, other);
  }

  /** The need with this number, as a form sends it. */
  Optional<NeedItem> find(String item) {
    return items.stream().filter(need -> String.valueOf(need.id()).equals(item)).findFirst();
  }
}
