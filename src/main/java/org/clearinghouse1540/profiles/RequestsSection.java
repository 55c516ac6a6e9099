package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.StateRequests;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.DeliverySide;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.needs.NeedDraft;
import org.clearinghouse1540.needs.NeedDrafts;
import org.clearinghouse1540.providers.CurrentOffers;
import org.clearinghouse1540.providers.Offer;
import org.springframework.stereotype.Component;

/** The needs of a State with their chain: request, offers, deliveries and feedback. */
@Component
final class RequestsSection implements SectionSource {
  private static final int REQUESTS = 4;
  private final StateRequests requests;
  private final NeedDrafts drafts;
  private final CurrentOffers offers;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;

  RequestsSection(
      StateRequests requests,
      NeedDrafts drafts,
      CurrentOffers offers,
      Deliveries deliveries,
      Feedbacks feedbacks) {
    this.requests = requests;
    this.drafts = drafts;
    this.offers = offers;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
  }

  /** The offers for needs, the deliveries by need, and the feedback by delivery. */
  private record NeedRecords(
      List<Offer> offers,
      Map<Long, List<Delivery>> deliveries,
      Map<Long, List<Feedback>> feedbacks) {
    long offersFor(long need) {
      return offers.stream().filter(offer -> offer.status().needs().contains(need)).count();
    }
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.REQUESTS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.viewer().may(Permission.READ_REQUESTS)) {
      return Optional.empty();
    }
    List<Request> all = requests.latest(reader.state());
    List<Request> latest = all.stream().limit(REQUESTS).toList();
    List<NeedItem> items = latest.stream().flatMap(request -> request.items().stream()).toList();
    NeedRecords chain = records(items.stream().map(NeedItem::id).toList());
    List<StateSection.Line> lines = new ArrayList<>(drafts(reader));
    for (Request request : latest) {
      request.items().forEach(item -> lines.add(line(reader, request, item, chain)));
    }
    boolean more = lines.size() > StateSection.MOST || all.size() > latest.size();
    List<StateSection.Action> actions =
        reader.viewer().may(Permission.DRAFT_NEEDS)
            ? List.of(StateSection.Action.of("/drafts", "profiles.section.requests.draft"))
            : List.of();
    return Optional.of(
        new StateSection(
            kind(),
            lines.stream().limit(StateSection.MOST).toList(),
            more
                ? Optional.of(
                    StateSection.Action.of(
                        "/requests", "profiles.section.requests.all", all.size()))
                : Optional.empty(),
            actions));
  }

  private List<StateSection.Line> drafts(StateReader reader) {
    if (!reader.isOwn()) {
      return List.of();
    }
    return drafts.listOfState(reader.state()).stream()
        .filter(draft -> !draft.isSent())
        .limit(StateSection.MOST / 2)
        .map(draft -> line(reader, draft))
        .toList();
  }

  private static StateSection.Line line(StateReader reader, NeedDraft draft) {
    String title = draft.answers().title().orElse("");
    return new StateSection.Line(
        title.isBlank() ? Texts.get(reader.language(), "profiles.section.untitled") : title,
        !title.isBlank(),
        "/drafts/" + draft.id(),
        List.of(
            Message.of(
                "profiles.section.requests.drafted",
                DateText.of(draft.changedOn(), reader.language()))));
  }

  private NeedRecords records(List<Long> needs) {
    Map<Long, List<Delivery>> given =
        deliveries.listFor(needs).stream()
            .collect(Collectors.groupingBy(delivery -> delivery.need().orElseThrow()));
    List<Long> numbers = given.values().stream().flatMap(List::stream).map(Delivery::id).toList();
    return new NeedRecords(
        offers.answering(needs),
        given,
        feedbacks.listFor(numbers).stream().collect(Collectors.groupingBy(Feedback::delivery)));
  }

  private static StateSection.Line line(
      StateReader reader, Request request, NeedItem item, NeedRecords chain) {
    List<Message> facts = new ArrayList<>();
    facts.add(
        Message.of(
            "profiles.section.requests.asked", DateText.of(request.date(), reader.language())));
    if (item.known()) {
      facts.add(Message.of("assistance.status." + item.status().key()));
    }
    long answered = chain.offersFor(item.id());
    if (answered > 0) {
      facts.add(Message.of("profiles.section.requests.offers", answered));
    }
    for (Delivery delivery : chain.deliveries().getOrDefault(item.id(), List.of())) {
      facts.add(
          Message.of(
              "profiles.section.requests.delivery",
              delivery.title(),
              Message.of(delivery.status().text())));
      if (delivery.isDone() && reader.isOwn()) {
        facts.add(feedback(chain.feedbacks().getOrDefault(delivery.id(), List.of()), reader));
      }
    }
    String link =
        request.received() && item.known()
            ? "/needs/" + item.id() + "/history"
            : "/requests/" + request.id();
    return item.known()
        ? new StateSection.Line(item.heading(), true, link, facts)
        : new StateSection.Line(
            Texts.get(reader.language(), "assistance.content-not-known"), false, link, facts);
  }

  private static Message feedback(List<Feedback> given, StateReader reader) {
    return given.stream()
        .filter(feedback -> feedback.side() == DeliverySide.RECIPIENT)
        .findFirst()
        .map(
            feedback ->
                Message.of(
                    "profiles.section.requests.feedback",
                    DateText.of(feedback.on().toString(), reader.language())))
        .orElseGet(() -> Message.of("profiles.section.requests.no-feedback"));
  }
}
