package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.PublicView;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestOrder;
import org.clearinghouse1540.assistance.RequestScope;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.assistance.StateRequests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** The published requests and offers. */
@Component
final class PublicAssistance {
  private static final int SHOWN = 20;
  private final Requests requests;
  private final RequestOrder order;
  private final Offers offers;
  private final StateRequests ofStates;
  private final Gate gate;

  PublicAssistance(
      Requests requests, StateRequests ofStates, RequestOrder order, Offers offers, Gate gate) {
    this.order = order;
    this.requests = requests;
    this.ofStates = ofStates;
    this.offers = offers;
    this.gate = gate;
  }

  /** The number of requests that a visitor may see. */
  int countRequests() {
    return ViewerDataSource.as(
        Viewer.visitor().asker(), () -> requests.count(RequestScope.PUBLISHED));
  }

  /** One page of the published requests. */
  List<Published<Request>> requests(Paging page) {
    return published(
        ViewerDataSource.as(
            Viewer.visitor().asker(), () -> requests.list(RequestScope.PUBLISHED, page)));
  }

  /** The number of the page with a published request, by its number; the first if there is none. */
  String pageOf(String request) {
    return pageOf(request, () -> order.ids(RequestScope.PUBLISHED));
  }

  private static String pageOf(String record, Supplier<List<Long>> numbers) {
    if (!record.matches("\\d{1,18}")) {
      return "1";
    }
    List<Long> listed = ViewerDataSource.as(Viewer.visitor().asker(), numbers);
    return String.valueOf(Math.max(0, listed.indexOf(Long.valueOf(record))) / Paging.LINES + 1);
  }

  /** The public page that shows a request, at its line. */
  static String page(Request request) {
    return "/public/requests?request=" + request.id() + "#request-" + request.id();
  }

  /** The latest published requests of a State. */
  List<Published<Request>> requestsOf(String state) {
    return published(
        ViewerDataSource.as(Viewer.visitor().asker(), () -> ofStates.latest(state)).stream()
            .limit(SHOWN)
            .toList());
  }

  /** All published requests. */
  List<Published<Request>> requests() {
    return published(requests.list(RequestScope.PUBLISHED));
  }

  /** Those of some requests that are published. */
  List<Published<Request>> requests(Stream<Long> numbers) {
    return published(numbers.flatMap(id -> requests.find(id).stream()).toList());
  }

  private List<Published<Request>> published(List<Request> all) {
    List<Published<Request>> open = new ArrayList<>(received(all));
    open.addAll(
        gate.askAll(
            all.stream().filter(request -> !request.received()).toList(),
            PublicAssistance::subject,
            request -> Optional.of(request.address()),
            (text, now) -> PublicView.approved(text, now, Set.of())));
    return open;
  }

  private static Subject subject(Request request) {
    return Subject.request(request.id());
  }

  // A received request is published after its posting, in the form to which its State consented: in
  // full or as a separate summary.
  private List<Published<Request>> received(List<Request> all) {
    List<Request> posted =
        all.stream()
            .filter(request -> request.receipt().flatMap(Receipt::postedFrom).isPresent())
            .toList();
    if (posted.isEmpty()) {
      return List.of();
    }
    Set<String> withheld = gate.withheld(Subject.Kind.NEED);
    Map<Long, Published<Request>> found = new HashMap<>();
    gate.askAll(
            posted,
            PublicAssistance::subject,
            Audience.SUMMARY,
            (text, now) -> PublicView.approvedSummary(text, now, withheld))
        .forEach(request -> found.put(request.value().id(), request));
    gate.askAll(
            posted,
            PublicAssistance::subject,
            Audience.EVERYBODY,
            (text, now) -> PublicView.approved(text, now, withheld))
        .forEach(request -> found.put(request.value().id(), request));
    return posted.stream()
        .flatMap(request -> Optional.ofNullable(found.get(request.id())).stream())
        .toList();
  }

  List<Published<Offer>> offers() {
    return publishedOffers(offers.list());
  }

  /** The number of offers that a visitor may see. */
  int countOffers() {
    return ViewerDataSource.as(Viewer.visitor().asker(), offers::count);
  }

  /** One page of the published offers. */
  List<Published<Offer>> offers(Paging page) {
    return publishedOffers(ViewerDataSource.as(Viewer.visitor().asker(), () -> offers.page(page)));
  }

  /** The number of the page with a published offer, by its number; the first if there is none. */
  String pageOfOffer(String offer) {
    return pageOf(offer, offers::ids);
  }

  /** The public page that shows an offer, at its section. */
  static String page(Offer offer) {
    return "/public/offers?offer=" + offer.id() + "#offer-" + offer.id();
  }

  /** Those of some offers that are published. */
  List<Published<Offer>> offers(Stream<Long> numbers) {
    return publishedOffers(
        numbers
            .flatMap(id -> offers.find(id).stream())
            .filter(offer -> !offer.status().draft())
            .toList());
  }

  private List<Published<Offer>> publishedOffers(List<Offer> found) {
    return gate.askAll(
        found, offer -> Subject.offer(offer.id()), Offer::publicAddress, offers::approved);
  }
}
