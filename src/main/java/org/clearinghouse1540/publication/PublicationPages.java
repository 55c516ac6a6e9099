package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.providers.OfferFacts;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public pages of States, requests and offers, and the home page. Their content is {@code
 * Published} only.
 */
@Controller
class PublicationPages {
  private final PublicStates profiles;
  private final PublicAssistance assistance;
  private final PublicMatrices matrices;
  private final States states;

  PublicationPages(
      PublicStates profiles, PublicAssistance assistance, PublicMatrices matrices, States states) {
    this.matrices = matrices;
    this.profiles = profiles;
    this.assistance = assistance;
    this.states = states;
  }

  @GetMapping("/")
  Page home() {
    return Page.of("publication/home.jte");
  }

  @GetMapping("/public/states")
  Page states(Language language) {
    return Page.of(new StateListView(states.members(language)));
  }

  @GetMapping("/public/states/{code}")
  Page state(@PathVariable String code) {
    State state = states.find(code).filter(State::member).orElseThrow(NotFound::new);
    return Page.of(
        new PublicStateView(
            state, profiles.get(code), matrices.listOfState(code), assistance.requestsOf(code)));
  }

  @GetMapping({"/public/requests", "/public/requests/page/{page}"})
  Page requests(
      Language language,
      @PathVariable Optional<String> page,
      @RequestParam(defaultValue = "") String request) {
    String wanted = page.orElseGet(() -> assistance.pageOf(request));
    Paging paging = Paging.of(wanted, assistance.countRequests(), Paging.LINES);
    List<Request> shown = assistance.requests(paging).stream().map(Published::value).toList();
    return Page.of(
        new RequestListView(RequestTable.published(shown, states, language).of(paging), paging));
  }

  @GetMapping({"/public/offers", "/public/offers/page/{page}"})
  Page offers(
      Language language,
      @PathVariable Optional<String> page,
      @RequestParam(defaultValue = "") String offer) {
    String wanted = page.orElseGet(() -> assistance.pageOfOffer(offer));
    Paging paging = Paging.of(wanted, assistance.countOffers(), Paging.LINES);
    return Page.of(
        new OfferListView(
            assistance.offers(paging).stream()
                .map(Published::value)
                .map(shown -> new OfferListView.Line(shown.id(), OfferFacts.of(shown, language)))
                .toList(),
            paging));
  }
}
