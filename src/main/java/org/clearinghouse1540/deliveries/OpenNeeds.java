package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Subscription;
import org.springframework.stereotype.Component;

/**
 * The needs that providers may see: what is public at its source, and what a State's consent lets
 * through the gate. The database has held back the rest already.
 */
@Component
final class OpenNeeds {
  private final Requests requests;
  private final Gate gate;
  private final SubjectAreas areas;
  private final PlaceMatcher places;

  OpenNeeds(Requests requests, Gate gate, SubjectAreas areas, PlaceMatcher places) {
    this.requests = requests;
    this.gate = gate;
    this.areas = areas;
    this.places = places;
  }

  /** A need item with its request. */
  record OpenNeed(Request request, NeedItem item, List<SubjectArea> areas, String places) {
    OpenNeed {
      areas = List.copyOf(areas);
    }
  }

  /** Those that the one who asks may see and that are still to be met; received ones first. */
  List<OpenNeed> list() {
    List<OpenNeed> open = new ArrayList<>();
    for (Request request : requests.list()) {
      if (mayBeSeen(request)) {
        request.items().stream()
            .filter(item -> item.known() && item.unmet())
            .forEach(item -> open.add(of(request, item)));
      }
    }
    return open.stream()
        .sorted(
            java.util.Comparator.comparing((OpenNeed openNeed) -> !openNeed.request().received())
                .thenComparing(openNeed -> -openNeed.request().id()))
        .toList();
  }

  /** One of them, met or not. */
  Optional<OpenNeed> find(long need) {
    return requests
        .findNeed(need)
        .flatMap(
            item ->
                requests
                    .find(item.request())
                    .filter(this::mayBeSeen)
                    .map(request -> of(request, item)));
  }

  private boolean mayBeSeen(Request request) {
    return !request.received()
        || gate.ask(request, Subject.request(request.id()), Audience.PROVIDERS)
            .published()
            .isPresent();
  }

  private OpenNeed of(Request request, NeedItem item) {
    List<SubjectArea> named =
        item.areas().isEmpty()
            ? areas.in(item.words() + " " + item.area()).stream()
                .map(SubjectAreas.Found::area)
                .toList()
            : item.areas().stream().flatMap(key -> areas.find(key).stream()).toList();
    String who = request.state().isEmpty() ? request.requester() : request.state();
    return new OpenNeed(
        request,
        item,
        named,
        request
            .receipt()
            .map(receipt -> String.join("; ", receipt.forStates()))
            .filter(list -> !list.isEmpty())
            .map(list -> who + "; " + list)
            .orElse(who));
  }

  /** Whether a provider subscribed to a need. */
  boolean fits(Subscription subscription, OpenNeed need) {
    Set<String> keys = need.areas().stream().map(SubjectArea::key).collect(Collectors.toSet());
    boolean inArea =
        subscription.areas().isEmpty()
            || subscription.areas().stream().anyMatch(area -> keys.contains(area.key()))
            || need.areas().stream()
                .anyMatch(
                    area ->
                        subscription.areas().stream()
                            .anyMatch(s -> s.key().equals(area.broader())));
    return inArea
        && (subscription.regions().isBlank() || places.meet(need.places(), subscription.regions()));
  }
}
