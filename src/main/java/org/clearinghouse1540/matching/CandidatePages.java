package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A need item with those who could help. */
@Controller
class CandidatePages {
  private static final double SHOWN_FROM = 0.3;
  private static final double NEAR_FROM = 0.2;
  private static final Set<String> UNKNOWN = Set.of("offer-areas-not-known", "near-in-meaning");

  private final Requests requests;
  private final Offers offers;
  private final CandidateFinder finding;
  private final States states;

  CandidatePages(Requests requests, Offers offers, CandidateFinder finding, States states) {
    this.requests = requests;
    this.offers = offers;
    this.finding = finding;
    this.states = states;
  }

  @GetMapping("/needs/{id}")
  Page need(@PathVariable long id) {
    NeedItem item = requests.findNeed(id).orElseThrow(NotFound::new);
    Request request = requests.find(item.request()).orElseThrow(NotFound::new);
    MatchNeed need = MatchingInput.need(item, request);
    boolean askable = item.known() && !finding.isNotSpecific(need);
    List<org.clearinghouse1540.providers.Offer> known = offers.list();
    List<Candidate> candidates =
        askable
            ? finding.rank(
                need,
                known.stream()
                    .filter(offer -> !offer.status().draft())
                    .map(offer -> MatchingInput.offer(offer, Optional.of(request)))
                    .toList())
            : List.of();
    return Page.of("matching/need.jte")
        .with("item", item)
        .with("asked", MatchingInput.text(item))
        .with("request", request)
        .with("who", states.find(request.state()))
        .with("askable", askable)
        .with("candidates", candidates.stream().filter(CandidatePages::covers).toList())
        .with("set", OfferBundle.of(candidates))
        .with("unknown", candidates.stream().filter(CandidatePages::isUnknown).toList())
        .with(
            "excluded",
            candidates.stream()
                .filter(
                    candidate ->
                        candidate.excludedBecause().isPresent()
                            && !candidate.doesNotCover().isEmpty())
                .toList())
        .with(
            "workshop",
            askable ? finding.together(need, others(item)) : List.<WorkshopCandidate>of())
        .with("noMeaning", askable && finding.whyNoMeaning().isPresent())
        .with("bundled", finding.isBundledModel())
        .with("offers", known);
  }

  private List<MatchNeed> others(NeedItem item) {
    List<MatchNeed> others = new ArrayList<>();
    for (Request request : requests.list()) {
      for (NeedItem needItem : request.items()) {
        if (needItem.known() && needItem.unmet() && needItem.request() != item.request()) {
          others.add(MatchingInput.need(needItem, request));
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
        && candidate.reasons().stream().anyMatch(reason -> UNKNOWN.contains(reason.key()));
  }
}
