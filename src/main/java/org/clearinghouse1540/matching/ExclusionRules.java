package org.clearinghouse1540.matching;

import java.util.Optional;

/** The rules that exclude an offer for a need, regardless of its content. Pure. */
final class ExclusionRules {
  private final Eligibility eligibility;
  private final TaxonomyIndex taxonomy;

  ExclusionRules(Eligibility eligibility, TaxonomyIndex taxonomy) {
    this.eligibility = eligibility;
    this.taxonomy = taxonomy;
  }

  /** The first rule that excludes the offer. */
  Optional<Reason> exclusion(
      NeedFeatures features, OfferFeatures offerFeatures, Eligibility.Verdict verdict) {
    MatchNeed need = features.need();
    MatchOffer offer = offerFeatures.offer();
    if (offerFeatures.provider().isSame(features.requester())) {
      return Optional.of(Reason.of(ReasonKind.EXCLUDED_SELF));
    }
    if (!offer.answers().isBlank() && !AnswerScope.isFor(offer.answers(), need, eligibility)) {
      return Optional.of(Reason.of(ReasonKind.EXCLUDED_ANSWERS_OTHER, offer.answers()));
    }
    for (int i = 0; i < need.tried().size(); i++) {
      String tried = need.tried().get(i);
      if (tried.strip().equalsIgnoreCase(offer.id())
          || features.tried().get(i).isSame(offerFeatures.provider())) {
        return Optional.of(Reason.of(ReasonKind.EXCLUDED_TRIED, tried));
      }
    }
    if (verdict == Eligibility.Verdict.OUTSIDE) {
      String regions = String.join(", ", offer.regions());
      return Optional.of(Reason.of(ReasonKind.EXCLUDED_REGION, regions));
    }
    if (verdict == Eligibility.Verdict.NO_MEMBER) {
      return Optional.of(Reason.of(ReasonKind.EXCLUDED_MEMBER, offer.provider()));
    }
    if (isBefore(offer.until(), need.date())) {
      return Optional.of(Reason.of(ReasonKind.EXCLUDED_ENDED, Explainer.date(offer.until())));
    }
    if (isBefore(need.neededBy(), offer.from())) {
      return Optional.of(
          Reason.of(
              ReasonKind.EXCLUDED_TOO_LATE,
              Explainer.date(offer.from()),
              Explainer.date(need.neededBy())));
    }
    return offerFeatures.excludesEverything(features, taxonomy)
        ? Optional.of(Reason.of(ReasonKind.EXCLUDED_EXCLUDES, exclusionText(offerFeatures)))
        : Optional.empty();
  }

  /** The exclusions of an offer in its own words. */
  static String exclusionText(OfferFeatures offer) {
    String separate = offer.offer().excludes().strip();
    if (!separate.isEmpty()) {
      return separate;
    }
    return String.join(
        "; ",
        offer.parsed().exclusions().stream().map(ParsedText.Exclusion::words).distinct().toList());
  }

  // Dates are compared as precisely as they are known: 2016 ends with its last day.
  private static boolean isBefore(String end, String day) {
    return isDate(end) && isDate(day) && (end + "~").compareTo(day) < 0;
  }

  private static boolean isDate(String text) {
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
