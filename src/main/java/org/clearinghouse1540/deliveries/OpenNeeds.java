package org.clearinghouse1540.deliveries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.assistance.NeedAreas;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestScope;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.assistance.UnmetNeeds;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Subscription;
import org.springframework.stereotype.Component;

/**
 * The needs that providers may see: those that are public at their source, and those that the gate
 * releases by consent of the State. The database does not return any others.
 */
@Component
final class OpenNeeds {
  private final Requests requests;
  private final UnmetNeeds unmet;
  private final Gate gate;
  private final NeedAreas areas;
  private final NeedMatching matching;

  OpenNeeds(
      Requests requests, UnmetNeeds unmet, Gate gate, NeedAreas areas, NeedMatching matching) {
    this.requests = requests;
    this.unmet = unmet;
    this.gate = gate;
    this.areas = areas;
    this.matching = matching;
  }

  /**
   * A need item with its request.
   *
   * @param places the requester and the States for which it asks, separated by semicolons
   */
  record OpenNeed(Request request, NeedItem item, List<SubjectArea> areas, String places) {
    OpenNeed {
      areas = List.copyOf(areas);
    }

    /** Whether it belongs to a subject area, or to one of its narrower areas. */
    boolean isIn(String area) {
      return areas.stream().anyMatch(own -> own.key().equals(area) || own.broader().equals(area));
    }
  }

  /** The needs that are not met, visible to the current user; received ones first. */
  List<OpenNeed> list() {
    return list(RequestScope.OPEN_TO_PROVIDERS);
  }

  /** Those of requests that were received here. */
  List<OpenNeed> listReceived() {
    return list(RequestScope.SENT_TO_PROVIDERS);
  }

  /** The page of all of them with a number, as in the address. */
  Paging paging(String page) {
    return unmet.paging(page);
  }

  /** The needs of a page of the same list. */
  List<OpenNeed> list(Paging page) {
    return open(unmet.list(page));
  }

  /** The page of a filtered list with a number, as in the address. */
  Paging paging(String page, UnmetNeeds.Filter filter) {
    return unmet.paging(page, filter);
  }

  /** The needs of a page of a filtered list. */
  List<OpenNeed> list(Paging page, UnmetNeeds.Filter filter) {
    return open(unmet.list(page, filter));
  }

  private List<OpenNeed> open(List<UnmetNeeds.Unmet> needs) {
    Set<Long> visible = visible(needs.stream().map(UnmetNeeds.Unmet::request).distinct().toList());
    return needs.stream()
        .filter(need -> !need.request().received() || visible.contains(need.request().id()))
        .map(need -> openNeed(need.request(), need.item()))
        .toList();
  }

  // The received requests that the gate shows to providers.
  private Set<Long> visible(List<Request> all) {
    return gate
        .askAll(
            all.stream().filter(Request::received).toList(),
            request -> Subject.request(request.id()),
            Audience.PROVIDERS)
        .stream()
        .map(request -> request.value().id())
        .collect(Collectors.toSet());
  }

  private List<OpenNeed> list(RequestScope scope) {
    List<Request> all = requests.list(scope);
    Set<Long> visible = visible(all);
    List<OpenNeed> open = new ArrayList<>();
    for (Request request : all) {
      if (!request.received() || visible.contains(request.id())) {
        request.items().stream()
            .filter(item -> item.known() && item.unmet())
            .forEach(item -> open.add(openNeed(request, item)));
      }
    }
    open.sort(
        Comparator.comparing((OpenNeed need) -> !need.request().received())
            .thenComparing(need -> -need.request().id()));
    return List.copyOf(open);
  }

  /** A need, met or not. */
  Optional<OpenNeed> find(long need) {
    Optional<NeedItem> item = requests.findNeed(need);
    return item.flatMap(found -> requests.find(found.request()))
        .filter(this::isVisible)
        .map(request -> openNeed(request, item.orElseThrow()));
  }

  private boolean isVisible(Request request) {
    return !request.received()
        || gate.ask(request, Subject.request(request.id()), Audience.PROVIDERS)
            .published()
            .isPresent();
  }

  private OpenNeed openNeed(Request request, NeedItem item) {
    String requester = request.state().isEmpty() ? request.requester() : request.state();
    String all =
        request
            .receipt()
            .map(receipt -> String.join("; ", receipt.forStates()))
            .filter(list -> !list.isEmpty())
            .map(list -> requester + "; " + list)
            .orElse(requester);
    return new OpenNeed(request, item, areas.of(item), all);
  }

  /** The needs that a provider read or answered. One that its State opened again is new to it. */
  Set<Long> read(Map<Long, Instant> seen, List<Offer> answers) {
    // An answer of a provider marks its need, too; the moment of earlier answers does not matter.
    Map<Long, Instant> marks = new HashMap<>();
    answers.forEach(offer -> offer.status().needs().forEach(id -> marks.put(id, Instant.EPOCH)));
    marks.putAll(seen);
    return known(marks);
  }

  /**
   * The needs that a provider knows. One that its State opened again after that is new to it.
   *
   * @param marks when the provider read them or was informed of them
   */
  Set<Long> known(Map<Long, Instant> marks) {
    Map<Long, Instant> reopened = unmet.reopened();
    return marks.entrySet().stream()
        .filter(
            mark -> !isBefore(mark.getValue(), Optional.ofNullable(reopened.get(mark.getKey()))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isBefore(Instant mark, Optional<Instant> reopened) {
    return reopened.filter(mark::isBefore).isPresent();
  }

  /** Whether a need matches a subscription. */
  boolean match(Subscription subscription, OpenNeed need) {
    return matching.match(subscription, need);
  }

  /** Whether a need is in the areas and places of a standing offer that can still be used. */
  boolean match(Offer offer, OpenNeed need) {
    return matching.match(offer, need);
  }
}
