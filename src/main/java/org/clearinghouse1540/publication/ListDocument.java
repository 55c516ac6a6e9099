package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.workspace.EntrySummary;

/** Lists of published records as documents. */
final class ListDocument {
  private ListDocument() {}

  static PrintDocument events(List<Published<Event>> events, Language language) {
    return paper(
        "publication.events",
        language,
        List.of("outreach.event", "outreach.dates", "outreach.place", "outreach.source"),
        events.stream()
            .map(Published::value)
            .map(
                event ->
                    List.of(
                        event.title(),
                        DateText.of(event.start(), event.end(), language),
                        event.city(),
                        event.address()))
            .toList());
  }

  static PrintDocument requests(List<Published<Request>> requests, Language language) {
    return paper(
        "publication.requests",
        language,
        List.of("publication.requester", "outreach.dates", "publication.asked", "outreach.source"),
        requests.stream()
            .map(Published::value)
            .flatMap(
                request ->
                    request.items().stream()
                        .map(
                            item ->
                                List.of(
                                    request.requester(),
                                    DateText.of(request.date(), language),
                                    item.words(),
                                    request.address())))
            .toList());
  }

  static PrintDocument offers(List<Published<Offer>> offers, Language language) {
    return paper(
        "publication.offers",
        language,
        List.of(
            "publication.provider",
            "publication.offered",
            "providers.exclusions",
            "outreach.source"),
        offers.stream()
            .map(Published::value)
            .map(
                offer ->
                    List.of(offer.provider(), offer.words(), offer.exclusions(), offer.address()))
            .toList());
  }

  static PrintDocument summaries(List<Published<EntrySummary>> summaries, Language language) {
    return paper(
        "publication.posts",
        language,
        List.of("outreach.country", "outreach.title", "publication.summary"),
        summaries.stream()
            .map(Published::value)
            .map(summary -> List.of(summary.state(), summary.title(), summary.words()))
            .toList());
  }

  private static PrintDocument paper(
      String title, Language language, List<String> head, List<List<String>> rows) {
    return new PrintDocument(
        Texts.get(language, title),
        language,
        "",
        "Clearinghouse 1540",
        List.of(new Part.Rows(head.stream().map(key -> Texts.get(language, key)).toList(), rows)));
  }
}
