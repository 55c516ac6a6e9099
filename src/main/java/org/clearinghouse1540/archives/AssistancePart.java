package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestFacts;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.providers.OfferRecords;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requests of the State, with the offers, deliveries and feedback that followed. */
@Component
@Order(3)
final class AssistancePart implements ArchivePart {
  private final Requests requests;
  private final OfferRecords offers;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final States states;

  AssistancePart(
      Requests requests,
      OfferRecords offers,
      Deliveries deliveries,
      Feedbacks feedbacks,
      States states) {
    this.requests = requests;
    this.offers = offers;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.states = states;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    Language language = order.language();
    List<Request> asked = requests.listOfState(order.state());
    List<Long> needs =
        asked.stream().flatMap(request -> request.items().stream()).map(NeedItem::id).toList();
    List<Delivery> given = deliveries.list();
    List<ArchiveEntry> entries = new ArrayList<>();
    entries.addAll(
        RecordsFiles.of(
            order,
            "assistance/requests",
            "profiles.requests",
            asked.stream().map(request -> facts(request, language)).toList()));
    entries.addAll(
        RecordsFiles.of(
            order, "assistance/offers", "profiles.section.offers", offers.offers(needs, language)));
    entries.addAll(
        RecordsFiles.of(
            order, "assistance/replies", "providers.replies", offers.replies(needs, language)));
    entries.addAll(
        RecordsFiles.of(
            order,
            "assistance/deliveries",
            "archives.deliveries",
            given.stream().map(delivery -> facts(delivery, language)).toList()));
    entries.addAll(
        RecordsFiles.of(
            order,
            "assistance/feedback",
            "archives.feedback",
            feedbacks.listFor(given.stream().map(Delivery::id).toList()).stream()
                .map(feedback -> facts(feedback, given, language))
                .toList()));
    return entries;
  }

  private RecordFacts facts(Request request, Language language) {
    RecordFacts known = RequestFacts.of(request, states, language);
    RecordFacts.Builder all = RecordFacts.of(known.title(), language);
    known.facts().forEach(all::add);
    request.items().stream()
        .filter(NeedItem::known)
        .map(item -> Texts.get(language, "assistance.status." + item.status().key()))
        .forEach(status -> all.add("status", "assistance.status", status));
    request.receipt().ifPresent(receipt -> add(all, receipt));
    return all.build();
  }

  private static void add(RecordFacts.Builder all, Receipt receipt) {
    all.received("reference", "archives.reference", receipt.reference())
        .received("letter", "archives.letter", receipt.words());
  }

  private static RecordFacts facts(Delivery delivery, Language language) {
    return RecordFacts.of(delivery.title(), language)
        .received("provider", "archives.provider", delivery.provider())
        .add("status", "assistance.status", Texts.get(language, delivery.status().text()))
        .add("date", "archives.date", DateText.of(delivery.starts(), delivery.ends(), language))
        .received("words", "archives.text", delivery.words())
        .build();
  }

  private static RecordFacts facts(Feedback feedback, List<Delivery> given, Language language) {
    String title =
        given.stream()
            .filter(delivery -> delivery.id() == feedback.delivery())
            .map(Delivery::title)
            .findFirst()
            .orElse("");
    return RecordFacts.of(title, language)
        .add("date", "archives.date", DateText.of(feedback.on().toString(), language))
        .received("activities", "archives.activities", feedback.activities())
        .received("achievements", "archives.achievements", feedback.achievements())
        .received("opportunities", "archives.opportunities", feedback.opportunities())
        .build();
  }
}
