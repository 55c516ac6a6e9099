package org.clearinghouse1540.matching;

import java.util.Optional;

/** The rules that speak against an offer for a need, whatever its words. Pure. */
final class Rules {
  private static final String DAY = "\\d{4}(-\\d{2}(-\\d{2})?)?";
  private final Reach reach;
  private final Nodes nodes;

  Rules(Reach reach, Nodes nodes) {
    this.reach = reach;
    this.nodes = nodes;
  }

  /** The first rule that excludes the offer. */
  Optional<Reason> against(Wanted wanted, Given given, Reach.Verdict verdict) {
    Need need = wanted.need();
    Offer offer = given.offer();
    if (same(offer.provider(), need.requester())) {
      return Optional.of(Reason.of("excluded.self"));
    }
    if (!offer.answers().isBlank() && !Answering.isFor(offer.answers(), need, reach)) {
      return Optional.of(Reason.of("excluded.answers-other", offer.answers()));
    }
    for (String tried : need.tried()) {
      if (tried.strip().equalsIgnoreCase(offer.id()) || same(tried, offer.provider())) {
        return Optional.of(Reason.of("excluded.tried", tried));
      }
    }
    String regions = String.join(", ", offer.regions());
    if (verdict == Reach.Verdict.OUTSIDE) {
      return Optional.of(Reason.of("excluded.region", regions));
    }
    if (verdict == Reach.Verdict.NO_MEMBER) {
      return Optional.of(Reason.of("excluded.member", offer.provider()));
    }
    if (isBefore(offer.until(), need.date())) {
      return Optional.of(Reason.of("excluded.ended", offer.until()));
    }
    if (isBefore(need.neededBy(), offer.from())) {
      return Optional.of(Reason.of("excluded.too-late", offer.from(), need.neededBy()));
    }
    return given.isAllOut(wanted, nodes)
        ? Optional.of(Reason.of("excluded.excludes", outs(given)))
        : Optional.empty();
  }

  /** What an offer says that it does not give, in its words. */
  static String outs(Given given) {
    String apart = given.offer().excludes().strip();
    if (!apart.isEmpty()) {
      return apart;
    }
    return String.join("; ", given.said().out().stream().map(Said.Out::words).distinct().toList());
  }

  private boolean same(String one, String other) {
    return reach.who(one).isSame(reach.who(other));
  }

  // Days as precise as known: 2016 ends with its last day.
  private static boolean isBefore(String end, String day) {
    return isDay(end) && isDay(day) && (end + "~").compareTo(day) < 0;
  }

  private static boolean isDay(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.matches(DAY);
  }
}
