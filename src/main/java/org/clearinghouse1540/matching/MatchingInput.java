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

/** Need items and offers on record, as they are matched. Pure. */
public final class MatchingInput {
  private MatchingInput() {}

  /** A need item as it is matched; a request that is dated by a period has no date here. */
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
        request.arrival().map(Receipt::forStates).orElse(List.of()));
  }

  /**
   * An offer as it is matched; its id is that of the reference table, or its own.
   *
   * @param request the request that it may have been made for; empty where none was sent yet
   */
  public static MatchOffer offer(
      org.clearinghouse1540.providers.Offer offer, Optional<Request> request) {
    List<Long> answered = offer.status().needs();
    // An answer to one item of a request is weighed for its other items too.
    boolean same =
        request.stream()
            .flatMap(one -> one.items().stream())
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

  /** What an item asks: its title often names the subject, and its words the rest. */
  static String text(NeedItem item) {
    return item.heading().equals(item.words())
        ? item.words()
        : item.heading() + "\n" + item.words();
  }

  private static String requester(Request request) {
    return request.state().isEmpty() ? request.requester() : request.state();
  }
}
