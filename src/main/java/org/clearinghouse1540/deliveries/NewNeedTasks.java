package org.clearinghouse1540.deliveries;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Tasks of a provider: new needs that match its subscriptions or its own standing offers, until it
 * marks them as read or answers them.
 */
@Component
final class NewNeedTasks implements TaskSource {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Offers offers;

  NewNeedTasks(OpenNeeds needs, Subscriptions subscriptions, Offers offers) {
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.offers = offers;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.ANSWER_NEEDS)) {
      return List.of();
    }
    List<Subscription> own = subscriptions.list();
    List<Offer> offered = offers.listOfParty(viewer.party());
    if (own.isEmpty() && offered.isEmpty()) {
      return List.of();
    }
    Set<Long> read = new HashSet<>(subscriptions.seenBy(viewer.party()));
    offered.forEach(offer -> read.addAll(offer.status().needs()));
    return needs.listReceived().stream()
        .filter(need -> !read.contains(need.item().id()))
        .filter(
            need ->
                own.stream().anyMatch(subscription -> needs.match(subscription, need))
                    || offered.stream().anyMatch(offer -> needs.match(offer, need)))
        .map(NewNeedTasks::task)
        .toList();
  }

  private static Task task(OpenNeed need) {
    Receipt receipt = need.request().receipt().orElseThrow();
    return new Task(
        "deliveries.waits.needs",
        "deliveries.waits.need",
        List.of(need.request().requester()),
        need.item().heading(),
        "/open-needs/" + need.item().id(),
        receipt.providersFrom().orElse(receipt.receivedOn()),
        Optional.empty());
  }
}
