package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.StateRequests;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.providers.CurrentOffers;
import org.clearinghouse1540.providers.Offer;
import org.springframework.stereotype.Component;

/** The offers that answer the needs of a State and have reached it. */
@Component
final class OffersSection implements SectionSource {
  private static final int REQUESTS = 20;
  private final StateRequests requests;
  private final CurrentOffers offers;

  OffersSection(StateRequests requests, CurrentOffers offers) {
    this.requests = requests;
    this.offers = offers;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.OFFERS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.viewer().may(Permission.READ_OFFERS)) {
      return Optional.empty();
    }
    List<NeedItem> items =
        requests.latest(reader.state()).stream()
            .limit(REQUESTS)
            .flatMap(request -> request.items().stream())
            .toList();
    List<Offer> found = offers.answering(items.stream().map(NeedItem::id).toList());
    List<StateSection.Line> lines =
        found.stream().limit(StateSection.MOST).map(offer -> line(reader, offer, items)).toList();
    Optional<StateSection.Action> all =
        found.size() > lines.size()
            ? Optional.of(
                StateSection.Action.of("/offers", "profiles.section.offers.all", found.size()))
            : Optional.empty();
    return Optional.of(
        StateSection.of(
                kind(), lines, StateSection.Action.of("/offers", "profiles.section.offers.list"))
            .withAll(all));
  }

  private static StateSection.Line line(StateReader reader, Offer offer, List<NeedItem> items) {
    List<Message> facts = new ArrayList<>();
    offer
        .status()
        .circulated()
        .map(day -> DateText.of(day.toString(), reader.language()))
        .ifPresent(day -> facts.add(Message.of("profiles.section.offers.reached", day)));
    items.stream()
        .filter(item -> offer.status().needs().contains(item.id()))
        .forEach(item -> facts.add(Message.of("profiles.section.offers.for", item.heading())));
    return new StateSection.Line(offer.title(), true, "/offers/" + offer.id(), facts);
  }
}
