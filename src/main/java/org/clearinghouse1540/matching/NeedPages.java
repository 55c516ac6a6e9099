package org.clearinghouse1540.matching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
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
    List<Candidate> candidates =
        askable
            ? finding.rank(need, offers.list().stream().map(offer -> offerOf(offer, item)).toList())
            : List.of();
    return Screen.of("matching/need.jte")
        .with("item", item)
        .with("request", request)
        .with("who", states.find(request.state()))
        .with("askable", askable)
        .with("candidates", candidates.stream().filter(NeedPages::covers).toList())
        .with(
            "unknown",
            candidates.stream()
                .filter(each -> !covers(each) && each.excludedBecause().isEmpty())
                .toList())
        .with(
            "excluded",
            candidates.stream().filter(each -> each.excludedBecause().isPresent()).toList())
        .with("offers", offers.list());
  }

  private static boolean covers(Candidate candidate) {
    return candidate.excludedBecause().isEmpty()
        && (!candidate.covers().isEmpty() || !candidate.offer().answers().isBlank());
  }

  /** A need item as it is matched; a request that is dated by a period has no date here. */
  static Need needOf(NeedItem item, Request request) {
    return new Need(
        Long.toString(item.id()),
        request.state().isEmpty() ? request.requester() : request.state(),
        request.date(),
        item.words(),
        "",
        item.area().isEmpty() ? List.of() : List.of(item.area()),
        List.of());
  }

  /** An offer as it is matched with a need; what it covers is said in words and by its areas. */
  static Offer offerOf(org.clearinghouse1540.providers.Offer offer, NeedItem item) {
    String named =
        Stream.concat(offer.scope().areas().stream(), offer.scope().kinds().stream())
            .map(area -> area.name(Language.EN))
            .collect(Collectors.joining("; "));
    return new Offer(
        offer.referenceId(),
        offer.provider(),
        named.isEmpty() ? offer.words() : offer.words() + ". " + named,
        offer.regions().isEmpty() ? List.of() : List.of(offer.regions()),
        offer.exclusions(),
        offer.terms().firstDay(),
        offer.terms().lastDay(),
        offer.scope().languages(),
        offer.standing().needs().contains(item.id()) ? Long.toString(item.id()) : offer.answers());
  }
}
