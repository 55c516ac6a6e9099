package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.springframework.stereotype.Component;

/**
 * The recipients of a delivery. They include the States whose need it is for, which see it and give
 * feedback on it, and the States that gave feedback, also if they are not typed.
 */
@Component
final class DeliveryRecipients {
  private final Requests requests;
  private final Feedbacks feedbacks;

  DeliveryRecipients(Requests requests, Feedbacks feedbacks) {
    this.requests = requests;
    this.feedbacks = feedbacks;
  }

  /**
   * A list of recipients with those that are missing in it.
   *
   * @param typed codes of States, or groups, separated by semicolons
   * @param delivery the number of the delivery, or 0 for a new one
   */
  String complete(String typed, Optional<Long> need, long delivery) {
    // A provider sees neither the feedback of a State nor a need whose consent was withdrawn since.
    List<String> missing =
        ViewerDataSource.as("program", () -> required(need, delivery)).stream()
            .filter(state -> !PlaceMatcher.parts(typed).contains(state))
            .toList();
    Set<String> all = new LinkedHashSet<>();
    all.add(typed);
    all.addAll(missing);
    return String.join("; ", all);
  }

  private List<String> required(Optional<Long> need, long delivery) {
    List<String> required = new ArrayList<>();
    need.flatMap(requests::findNeed)
        .flatMap(item -> requests.find(item.request()))
        .ifPresent(request -> required.addAll(states(request)));
    feedbacks.listFor(delivery).stream()
        .filter(feedback -> feedback.side() == DeliverySide.RECIPIENT)
        .forEach(feedback -> required.add(feedback.party()));
    return required;
  }

  private static List<String> states(Request request) {
    List<String> states = new ArrayList<>();
    if (!request.state().isEmpty()) {
      states.add(request.state());
    }
    request.receipt().ifPresent(receipt -> states.addAll(receipt.forStates()));
    return states;
  }
}
