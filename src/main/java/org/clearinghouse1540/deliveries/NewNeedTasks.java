package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferEndings;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks of a provider: new needs that match its subscriptions or its own standing offers, until it
 * marks them as read or answers them. A need that its State opened again is new.
 */
@Component
final class NewNeedTasks implements TaskSource {
  private static final Transition OPENED = Transitions.get("need-opened");
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Offers offers;
  private final OfferEndings endings;

  NewNeedTasks(OpenNeeds needs, Subscriptions subscriptions, Offers offers, OfferEndings endings) {
    this.endings = endings;
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.offers = offers;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!OPENED.isFor(viewer)) {
      return List.of();
    }
    List<Subscription> own = subscriptions.list();
    List<Offer> offered = offers.listOfParty(viewer.party());
    if (own.isEmpty() && offered.isEmpty()) {
      return List.of();
    }
    Set<Long> read = needs.read(subscriptions.seenBy(viewer.party()), offered);
    List<Offer> current = offered.stream().filter(endings.current()).toList();
    return needs.listReceived().stream()
        .filter(need -> !read.contains(need.item().id()))
        .filter(
            need ->
                own.stream().anyMatch(subscription -> needs.match(subscription, need))
                    || current.stream().anyMatch(offer -> needs.match(offer, need)))
        .map(NewNeedTasks::task)
        .toList();
  }

  private static Task task(OpenNeed need) {
    Receipt receipt = need.request().receipt().orElseThrow();
    return OPENED
        .task(
            need.item().heading(),
            receipt.providersFrom().orElse(receipt.receivedOn()),
            need.item().id())
        .with(need.request().requester());
  }
}
