package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.assistance.Arrival;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** New needs that a provider subscribed to wait for it until it opened them. */
@Component
final class NewNeeds implements Waits {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;

  NewNeeds(OpenNeeds needs, Subscriptions subscriptions) {
    this.needs = needs;
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    if (!viewer.role().equals("provider")) {
      return List.of();
    }
    List<Subscription> own = subscriptions.list();
    if (own.isEmpty()) {
      return List.of();
    }
    Set<Long> seen = subscriptions.seenBy(viewer.party());
    return needs.list().stream()
        .filter(each -> each.request().received() && !seen.contains(each.item().id()))
        .filter(each -> own.stream().anyMatch(one -> needs.fits(one, each)))
        .map(NewNeeds::waiting)
        .toList();
  }

  private static Waiting waiting(OpenNeed need) {
    Arrival arrival = need.request().arrival().orElseThrow();
    return new Waiting(
        "deliveries.waits.needs",
        "deliveries.waits.need",
        List.of(need.request().requester()),
        need.item().heading(),
        "/open-needs/" + need.item().id(),
        arrival.providersFrom().orElse(arrival.receivedOn()),
        Optional.empty());
  }
}
