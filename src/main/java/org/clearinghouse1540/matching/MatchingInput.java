package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.WeaponType;

/** Converts recorded need items and offers into the input of matching. Pure. */
public final class MatchingInput {
  private MatchingInput() {}

  /** The input for a need item; a request with a period as its date has no date here. */
  public static MatchNeed need(NeedItem item, Request request) {
    List<String> areas = new ArrayList<>(item.areas());
    areas.addAll(item.kinds());
    if (!item.area().isEmpty()) {
      areas.add(item.area());
    }
    return new MatchNeed(
        Long.toString(item.id()),
        requester(request),
        request.plainDate(),
        text(item),
        item.language(),
        areas,
        item.weapons(),
        List.of(),
        item.neededBy(),
        List.of(),
        request.receipt().map(Receipt::forStates).orElse(List.of()));
  }

  /**
   * The input for an offer, with its identifier in the reference table.
   *
   * @param request the request that is being matched, if it was sent
   */
  public static MatchOffer offer(
      org.clearinghouse1540.providers.Offer offer, Optional<Request> request) {
    List<Long> answered = offer.status().needs();
    // An answer to one item of a request is also matched with its other items.
    boolean same =
        request.stream()
            .flatMap(sent -> sent.items().stream())
            .anyMatch(item -> answered.contains(item.id()));
    String answers =
        answered.isEmpty()
            ? offer.answers()
            : same
                ? request.map(MatchingInput::requester).orElse("")
                : "need " + answered.getFirst();
    List<String> areas = new ArrayList<>();
    offer.scope().areas().forEach(area -> areas.add(area.key()));
    offer.scope().kinds().forEach(kind -> areas.add(kind.key()));
    return new MatchOffer(
        offer.referenceId(),
        offer.provider(),
        offer.words(),
        Arrays.stream(offer.regions().split(";"))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList(),
        offer.exclusions(),
        offer.terms().firstDay(),
        offer.terms().lastDay(),
        offer.scope().languages().stream().map(Language::code).toList(),
        answers,
        areas,
        WeaponType.keys(offer.scope().weapons()));
  }

  /** The text of an item: its title, which often names the subject, and its description. */
  static String text(NeedItem item) {
    return item.heading().equals(item.words())
        ? item.words()
        : item.heading() + "\n" + item.words();
  }

  private static String requester(Request request) {
    return request.state().isEmpty() ? request.requester() : request.state();
  }
}
