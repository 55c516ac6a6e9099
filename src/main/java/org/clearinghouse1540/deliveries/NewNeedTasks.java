package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** New needs that a provider subscribed to wait for it until it opened them. */
@Component
final class NewNeedTasks implements TaskSource {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;

  NewNeedTasks(OpenNeeds needs, Subscriptions subscriptions) {
    this.needs = needs;
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.is(Role.PROVIDER)) {
      return List.of();
    }
    List<Subscription> own = subscriptions.list();
    if (own.isEmpty()) {
      return List.of();
    }
    Set<Long> seen = subscriptions.seenBy(viewer.party());
    return needs.list().stream()
        .filter(openNeed -> openNeed.request().received() && !seen.contains(openNeed.item().id()))
        .filter(openNeed -> own.stream().anyMatch(one -> needs.fits(one, openNeed)))
        .map(NewNeedTasks::waiting)
        .toList();
  }

  private static Task waiting(OpenNeed need) {
    Receipt arrival = need.request().receipt().orElseThrow();
    return new Task(
        "deliveries.waits.needs",
        "deliveries.waits.need",
        List.of(need.request().requester()),
        need.item().heading(),
        "/open-needs/" + need.item().id(),
        arrival.providersFrom().orElse(arrival.receivedOn()),
        Optional.empty());
  }
}
