package org.clearinghouse1540.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.HistoryStep.Kind;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferEnding;
import org.clearinghouse1540.providers.OfferEndings;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The steps of a history after the request: offers, deliveries, and feedback from both sides. */
@Component
final class DeliveryHistory {
  private final Offers offers;
  private final OfferEndings endings;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final States states;

  DeliveryHistory(
      Offers offers,
      OfferEndings endings,
      Deliveries deliveries,
      Feedbacks feedbacks,
      States states) {
    this.endings = endings;
    this.offers = offers;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.states = states;
  }

  HistoryStep offers(HistoryContext context) {
    List<Offer> found = offers.listFor(context.item().id());
    List<Entry> entries = new ArrayList<>();
    for (Offer offer : found) {
      entries.add(
          new Entry(
              offer.asOf(),
              Message.of("history.entry.offer", offer.provider()),
              offer.words(),
              ""));
      if (!offer.exclusions().isBlank()) {
        entries.add(Entry.undated(offer.exclusions(), "history.entry.excludes"));
      }
      endings.find(offer.id()).map(ending -> ended(offer, ending)).ifPresent(entries::add);
    }
    boolean complete =
        found.stream().filter(endings.current()).anyMatch(offer -> offer.exclusions().isBlank());
    return new HistoryStep(Kind.OFFER, Progress.of(!found.isEmpty(), complete), entries);
  }

  // It stays in the history: a State may have accepted it before its end.
  private static Entry ended(Offer offer, OfferEnding ending) {
    return new Entry(
        ending.on().toString(),
        Message.of("history.entry.offer-ended", offer.provider()),
        ending.reason(),
        "/offers/" + offer.id());
  }

  HistoryStep deliveries(HistoryContext context) {
    List<Delivery> found = deliveries.listFor(context.item().id());
    List<Entry> entries = found.stream().map(DeliveryHistory::entry).toList();
    boolean complete = found.stream().anyMatch(Delivery::isDone);
    return new HistoryStep(Kind.DELIVERY, Progress.of(!found.isEmpty(), complete), entries);
  }

  private static Entry entry(Delivery delivery) {
    String day = delivery.ends().isEmpty() ? delivery.starts() : delivery.ends();
    return new Entry(
        DateText.isDate(day) ? day : "",
        Message.of("history.entry.delivery", delivery.provider()),
        delivery.title(),
        "/deliveries/" + delivery.id());
  }

  HistoryStep feedback(HistoryContext context) {
    List<Feedback> found = feedback(context.item());
    List<Entry> entries = new ArrayList<>();
    for (Feedback feedback : found) {
      entries.add(
          new Entry(
              feedback.on().toString(),
              Message.of(
                  "history.entry.feedback",
                  Isolated.name(
                      states.name(feedback.party(), context.language()), context.language())),
              feedback.achievements().isEmpty() ? feedback.activities() : feedback.achievements(),
              "/deliveries/" + feedback.delivery()));
      if (!feedback.rowWords().isEmpty()) {
        entries.add(Entry.undated(feedback.rowWords(), "history.entry.feedback.matrix"));
      }
    }
    long sides = found.stream().map(Feedback::side).distinct().count();
    return new HistoryStep(Kind.FEEDBACK, Progress.of(!found.isEmpty(), sides > 1), entries);
  }

  private List<Feedback> feedback(NeedItem item) {
    return deliveries.listFor(item.id()).stream()
        .flatMap(delivery -> feedbacks.listFor(delivery.id()).stream())
        .toList();
  }

  /** The State's own feedback that names a row of its matrix; its proposal can start from it. */
  Optional<Feedback> feedbackOnMatrix(Viewer viewer, NeedItem item) {
    return feedback(item).stream()
        .filter(feedback -> feedback.party().equals(viewer.party()) && !feedback.row().isEmpty())
        .findFirst();
  }
}
