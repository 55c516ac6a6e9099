package org.clearinghouse1540.matching;

import java.util.Optional;

/** The rules that speak against an offer for a need, whatever its words. Pure. */
final class ExclusionRules {
  private final Eligibility reach;
  private final TaxonomyIndex nodes;

  ExclusionRules(Eligibility reach, TaxonomyIndex nodes) {
    this.reach = reach;
    this.nodes = nodes;
  }

  /** The first rule that excludes the offer. */
  Optional<Reason> against(NeedFeatures wanted, OfferFeatures given, Eligibility.Verdict verdict) {
    MatchNeed need = wanted.need();
    MatchOffer offer = given.offer();
    if (given.provider().isSame(wanted.requester())) {
      return Optional.of(Reason.of("excluded.self"));
    }
    if (!offer.answers().isBlank() && !AnswerScope.isFor(offer.answers(), need, reach)) {
      return Optional.of(Reason.of("excluded.answers-other", offer.answers()));
    }
    for (int i = 0; i < need.tried().size(); i++) {
      String tried = need.tried().get(i);
      if (tried.strip().equalsIgnoreCase(offer.id())
          || wanted.tried().get(i).isSame(given.provider())) {
        return Optional.of(Reason.of("excluded.tried", tried));
      }
    }
    if (verdict == Eligibility.Verdict.OUTSIDE) {
      return Optional.of(Reason.of("excluded.region", String.join(", ", offer.regions())));
    }
    if (verdict == Eligibility.Verdict.NO_MEMBER) {
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
  static String outs(OfferFeatures given) {
    String apart = given.offer().excludes().strip();
    if (!apart.isEmpty()) {
      return apart;
    }
    return String.join(
        "; ", given.said().out().stream().map(ParsedText.Out::words).distinct().toList());
  }

  // Days as precise as known: 2016 ends with its last day.
  private static boolean isBefore(String end, String day) {
    return isDay(end) && isDay(day) && (end + "~").compareTo(day) < 0;
  }

  private static boolean isDay(String text) {
    int length = text.length();
    if (length != 4 && length != 7 && length != 10) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      boolean between = i == 4 || i == 7;
      if (between ? text.charAt(i) != '-' : text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
