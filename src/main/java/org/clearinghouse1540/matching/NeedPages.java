package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A need item with those who could help. */
@Controller
class NeedPages {
  private static final double SHOWN_FROM = 0.3;
  private static final Set<String> UNKNOWN = Set.of("offer-areas-not-known", "near-in-meaning");

  private final Requests requests;
  private final Offers offers;
  private final FindingCandidates finding;
  private final States states;

  NeedPages(Requests requests, Offers offers, FindingCandidates finding, States states) {
    this.requests = requests;
    this.offers = offers;
    this.finding = finding;
    this.states = states;
  }

  @GetMapping("/needs/{id}")
  Screen need(@PathVariable long id) {
    NeedItem item = requests.findNeed(id).orElseThrow(NotFound::new);
    Request request = requests.find(item.request()).orElseThrow(NotFound::new);
    Need need = needOf(item, request);
    boolean askable = item.known() && !finding.isNotSpecific(need);
    List<org.clearinghouse1540.providers.Offer> known = offers.list();
    List<Candidate> candidates =
        askable
            ? finding.rank(
                need,
                known.stream()
                    .filter(offer -> !offer.standing().draft())
                    .map(offer -> offerOf(offer, item.id()))
                    .toList())
            : List.of();
    return Screen.of("matching/need.jte")
        .with("item", item)
        .with("request", request)
        .with("who", states.find(request.state()))
        .with("askable", askable)
        .with("candidates", candidates.stream().filter(NeedPages::covers).toList())
        .with("set", OfferSet.of(candidates))
        .with("unknown", candidates.stream().filter(NeedPages::isUnknown).toList())
        .with(
            "excluded",
            candidates.stream()
                .filter(
                    each -> each.excludedBecause().isPresent() && !each.doesNotCover().isEmpty())
                .toList())
        .with("workshop", askable ? finding.together(need, others(item)) : List.<Together>of())
        .with("noMeaning", askable && finding.whyNoMeaning().isPresent())
        .with("bundled", finding.isBundledModel())
        .with("offers", known);
  }

  private List<Need> others(NeedItem item) {
    List<Need> others = new ArrayList<>();
    for (Request request : requests.list()) {
      for (NeedItem each : request.items()) {
        if (each.known() && each.unmet() && each.request() != item.request()) {
          others.add(needOf(each, request));
        }
      }
    }
    return others;
  }

  private static boolean covers(Candidate candidate) {
    return candidate.excludedBecause().isEmpty()
        && (!candidate.covers().isEmpty() && candidate.score() >= SHOWN_FROM
            || !candidate.offer().answers().isBlank());
  }

  private static boolean isUnknown(Candidate candidate) {
    return !covers(candidate)
        && candidate.excludedBecause().isEmpty()
        && candidate.reasons().stream().anyMatch(reason -> UNKNOWN.contains(reason.key()));
  }

  /** A need item as it is matched; a request that is dated by a period has no date here. */
  static Need needOf(NeedItem item, Request request) {
    List<String> areas = new ArrayList<>(item.areas());
    areas.addAll(item.kinds());
    if (!item.area().isEmpty()) {
      areas.add(item.area());
    }
    return new Need(
        Long.toString(item.id()),
        request.state().isEmpty() ? request.requester() : request.state(),
        request.plainDate(),
        item.words(),
        item.language(),
        areas,
        item.weapons(),
        List.of(),
        item.neededBy(),
        List.of());
  }

  /** An offer as it is matched; its id is that of the reference table, or its own. */
  static Offer offerOf(org.clearinghouse1540.providers.Offer offer, long need) {
    List<Long> answered = offer.standing().needs();
    String answers =
        answered.isEmpty()
            ? offer.answers()
            : answered.contains(need) ? Long.toString(need) : "need " + answered.getFirst();
    List<String> areas = new ArrayList<>();
    offer.scope().areas().forEach(area -> areas.add(area.key()));
    offer.scope().kinds().forEach(kind -> areas.add(kind.key()));
    return new Offer(
        offer.referenceId(),
        offer.provider(),
        offer.words(),
        Arrays.stream(offer.regions().split(";"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList(),
        offer.exclusions(),
        offer.terms().firstDay(),
        offer.terms().lastDay(),
        offer.scope().languages(),
        answers,
        areas,
        offer.scope().weapons());
  }
}
