package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a received request that may be published: without withheld needs, or summaries. */
public final class PublicView {
  private PublicView() {}

  /** The full text, without the needs that are withheld. */
  public static Request full(Request request, Set<String> withheld) {
    return with(
        request, request.items().stream().filter(item -> !contains(withheld, item.id())).toList());
  }

  /** The summaries, and nothing of the letter. */
  public static Request summary(
      Request request, List<Summaries.Summary> written, Set<String> withheld) {
    List<NeedItem> items = new ArrayList<>();
    for (Summaries.Summary summary : written) {
      boolean shown =
          summary.request() == request.id()
              && summary.item().filter(item -> contains(withheld, item)).isEmpty();
      if (shown) {
        items.add(summarized(summary, items.size() + 1));
      }
    }
    return with(request, items);
  }

  /** A text to which the State consented in full, without the needs that are withheld now. */
  public static Request approved(String text, Request current, Set<String> withheld) {
    return full(RequestText.full(text, current), withheld);
  }

  /** Summaries to which the State consented, without those of needs that are withheld now. */
  public static Request approvedSummary(String text, Request current, Set<String> withheld) {
    return summary(current, RequestText.summaries(text), withheld);
  }

  private static boolean contains(Set<String> withheld, long item) {
    return withheld.contains(Long.toString(item));
  }

  private static NeedItem summarized(Summaries.Summary summary, int number) {
    return new NeedItem(
        summary.item().orElse(0L),
        summary.request(),
        number,
        summary.words(),
        "",
        true,
        "",
        "",
        NeedStatus.OPEN,
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
            .receipt()
            .map(
                receipt ->
                    new Receipt(
                        receipt.channel(),
                        receipt.requestedOn(),
                        receipt.receivedOn(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        receipt.forStates(),
                        receipt.procedure(),
                        receipt.informal(),
                        receipt.membersFrom(),
                        receipt.providersFrom(),
                        receipt.postedFrom())));
  }
}
