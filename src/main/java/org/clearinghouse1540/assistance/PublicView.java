package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a received request may be posted: all that is not kept back, or its summaries. Pure. */
public final class PublicView {
  private PublicView() {}

  /** In full, without the needs that are kept back. */
  public static Request full(Request request, Set<String> keptBack) {
    return with(
        request, request.items().stream().filter(item -> !is(item.id(), keptBack)).toList());
  }

  /** The summaries that were written apart, and no word of the letter. */
  public static Request summary(
      Request request, List<Summaries.Summary> written, Set<String> keptBack) {
    List<NeedItem> items = new ArrayList<>();
    for (Summaries.Summary summary : written) {
      boolean shown =
          summary.request() == request.id()
              && summary.item().filter(item -> is(item, keptBack)).isEmpty();
      if (shown) {
        items.add(summarized(summary, items.size() + 1));
      }
    }
    return with(request, items);
  }

  private static boolean is(long item, Set<String> keptBack) {
    return keptBack.contains(Long.toString(item));
  }

  private static NeedItem summarized(Summaries.Summary summary, int number) {
    return new NeedItem(
        summary.item().orElse(0L),
        summary.request(),
        number,
        summary.words(),
        "",
        "specific item",
        "",
        "",
        "open",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        summary.language(),
        "",
        "",
        "");
  }

  private static Request with(Request request, List<NeedItem> items) {
    return new Request(
        request.id(),
        request.state(),
        request.requester(),
        request.requesterKind(),
        request.date(),
        request.address(),
        items,
        request
            .arrival()
            .map(
                arrival ->
                    new Receipt(
                        arrival.channel(),
                        arrival.requestedOn(),
                        arrival.receivedOn(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        arrival.forStates(),
                        arrival.procedure(),
                        arrival.informal(),
                        arrival.membersFrom(),
                        arrival.providersFrom(),
                        arrival.postedFrom())));
  }
}
