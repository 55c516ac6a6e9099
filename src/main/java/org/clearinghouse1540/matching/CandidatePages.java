package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A need item with its candidate offers. */
@Controller
class CandidatePages {
  private static final double SHOWN_FROM = 0.3;
  private static final double NEAR_FROM = 0.2;
  private static final Set<ReasonKind> UNKNOWN =
      EnumSet.of(ReasonKind.OFFER_AREAS_NOT_KNOWN, ReasonKind.NEAR_IN_MEANING);

  private final Requests requests;
  private final Offers offers;
  private final CandidateFinder finder;
  private final States states;
  private final SubjectAreas areas;

  CandidatePages(
      Requests requests, Offers offers, CandidateFinder finder, States states, SubjectAreas areas) {
    this.requests = requests;
    this.offers = offers;
    this.finder = finder;
    this.states = states;
    this.areas = areas;
  }

  @GetMapping("/needs/{id}")
  Page need(Language language, @PathVariable long id) {
    NeedItem item = requests.findNeed(id).orElseThrow(NotFound::new);
    Request request = requests.find(item.request()).orElseThrow(NotFound::new);
    MatchNeed need = MatchingInput.need(item, request);
    boolean specific = item.known() && !finder.isNotSpecific(need);
    Optional<State> state = states.find(request.state());
    return Page.of(
        new NeedView(
            item,
            request,
            state.map(found -> found.name(language)).orElse(request.requester()),
            state.map(State::code),
            areas.names(item.areas(), language),
            specific ? Optional.of(matches(item, request, need)) : Optional.empty()));
  }

  private NeedView.Matches matches(NeedItem item, Request request, MatchNeed need) {
    List<Offer> submitted =
        offers.list().stream().filter(offer -> !offer.status().draft()).toList();
    List<Candidate> ranked =
        finder.rank(
            need,
            submitted.stream()
                .map(offer -> MatchingInput.offer(offer, Optional.of(request)))
                .toList());
    NeedView.Model model =
        finder.modelProblem().isPresent()
            ? NeedView.Model.NONE
            : finder.isBundledModel() ? NeedView.Model.BUNDLED : NeedView.Model.OWN;
    Map<String, String> sources = new HashMap<>();
    submitted.stream()
        .filter(offer -> offer.address().startsWith("http"))
        .forEach(offer -> sources.put(offer.referenceId(), offer.address()));
    String text = MatchingInput.text(item);
    return new NeedView.Matches(
        model,
        OfferBundle.of(ranked),
        ranked.stream()
            .filter(CandidatePages::covers)
            .map(candidate -> new CandidateView(candidate, text, source(candidate, sources)))
            .toList(),
        finder.workshopCandidates(need, others(item)),
        filter(ranked, CandidatePages::isUnknown),
        filter(
            ranked,
            candidate ->
                candidate.excludedBecause().isPresent() && !candidate.doesNotCover().isEmpty()));
  }

  private static Optional<String> source(Candidate candidate, Map<String, String> sources) {
    return Optional.ofNullable(sources.get(candidate.offer().id()));
  }

  private static List<Candidate> filter(List<Candidate> ranked, Predicate<Candidate> which) {
    return ranked.stream().filter(which).toList();
  }

  private List<MatchNeed> others(NeedItem item) {
    List<MatchNeed> others = new ArrayList<>();
    for (Request request : requests.list()) {
      for (NeedItem other : request.items()) {
        if (other.known() && other.unmet() && other.request() != item.request()) {
          others.add(MatchingInput.need(other, request));
        }
      }
    }
    return others;
  }

  private static boolean covers(Candidate candidate) {
    return candidate.excludedBecause().isEmpty()
        && (!candidate.covers().isEmpty() && candidate.score() >= SHOWN_FROM
            || candidate.isNear() && candidate.score() >= NEAR_FROM
            || !candidate.offer().answers().isBlank());
  }

  private static boolean isUnknown(Candidate candidate) {
    return !covers(candidate)
        && candidate.excludedBecause().isEmpty()
        && candidate.reasons().stream().anyMatch(reason -> UNKNOWN.contains(reason.kind()));
  }
}
