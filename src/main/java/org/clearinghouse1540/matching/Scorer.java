package org.clearinghouse1540.matching;

import java.util.Collections;
import java.util.Set;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.obligations.WeaponType;

/**
 * Scores the share of a need that an offer covers, from 0 to 1, as a weighted sum of thesaurus,
 * meaning and rare words. The score orders the candidates of one need; it does not grade them.
 * Pure.
 */
final class Scorer {
  private static final double BY_THESAURUS = 0.55;
  private static final double BY_MEANING = 0.3;
  private static final double BY_WORDS = 0.15;
  private static final double OTHER_WEAPON = 0.6;
  private static final double OTHER_LANGUAGE = 0.85;

  private final TaxonomyIndex taxonomy;

  Scorer(TaxonomyIndex taxonomy) {
    this.taxonomy = taxonomy;
  }

  double score(NeedFeatures need, OfferFeatures offer, float rareWords, Set<ScoreComponent> parts) {
    double sum = 0;
    double weight = 0;
    if (parts.contains(ScoreComponent.THESAURUS)) {
      sum += BY_THESAURUS * thesaurus(need, offer, parts.contains(ScoreComponent.RULES));
      weight += BY_THESAURUS;
    }
    if (parts.contains(ScoreComponent.EMBEDDING) && need.vector().length > 0) {
      sum += BY_MEANING * near(Embeddings.nearness(need.vector(), offer.vector()));
      weight += BY_MEANING;
    }
    if (parts.contains(ScoreComponent.BM25)) {
      sum += BY_WORDS * rareWords / (rareWords + 5.0);
      weight += BY_WORDS;
    }
    double score = weight == 0 ? 0 : sum / weight;
    if (parts.contains(ScoreComponent.THESAURUS) && isForOtherWeapons(need, offer)) {
      score *= OTHER_WEAPON;
    }
    if (parts.contains(ScoreComponent.RULES) && isInOtherLanguages(need.need(), offer.offer())) {
      score *= OTHER_LANGUAGE;
    }
    return Math.clamp(score, 0, 1);
  }

  /** Whether an offer covers at least one subject of the need, at least in part. */
  boolean coversAny(NeedFeatures need, OfferFeatures offer) {
    for (int subject : need.subjects()) {
      if (offer.cover()[subject] >= Explainer.IN_PART && !offer.excludes(subject, need, taxonomy)) {
        return true;
      }
    }
    return need.subjects().length == 0;
  }

  private static double near(double cosine) {
    return Math.clamp((cosine - 0.1) / 0.7, 0, 1);
  }

  private double thesaurus(NeedFeatures need, OfferFeatures offer, boolean rules) {
    if (need.subjects().length == 0) {
      return kinds(need, offer, rules) * 0.3;
    }
    boolean exclusions = rules && !offer.parsed().exclusions().isEmpty();
    double met = 0;
    for (int subject : need.subjects()) {
      met += exclusions && offer.excludes(subject, need, taxonomy) ? 0 : offer.cover()[subject];
    }
    met /= need.subjects().length;
    double requested = 0;
    for (int subject : offer.subjects()) {
      requested += need.cover()[subject];
    }
    requested = offer.subjects().length == 0 ? 0 : requested / offer.subjects().length;
    return (0.65 * met + 0.35 * requested) * (0.75 + 0.25 * kinds(need, offer, rules));
  }

  // The share of the requested kinds of assistance that are offered.
  private static double kinds(NeedFeatures need, OfferFeatures offer, boolean rules) {
    if (need.kinds().length == 0) {
      return 1;
    }
    if (offer.kinds().length == 0) {
      return 0.6;
    }
    int met = 0;
    for (int kind : need.kinds()) {
      met += offer.cover()[kind] >= 1 && !(rules && offer.excludes(kind)) ? 1 : 0;
    }
    return (double) met / need.kinds().length;
  }

  /** Whether both texts name types of weapons and have none in common. */
  static boolean isForOtherWeapons(NeedFeatures need, OfferFeatures offer) {
    Set<WeaponType> requested = need.parsed().weapons();
    Set<WeaponType> offered = offer.parsed().weapons();
    return !requested.isEmpty() && !offered.isEmpty() && Collections.disjoint(requested, offered);
  }

  /** Whether the requested language is not among the languages of the offer. */
  static boolean isInOtherLanguages(MatchNeed need, MatchOffer offer) {
    return !need.language().isEmpty()
        && !offer.languages().isEmpty()
        && offer.languages().stream().noneMatch(need.language()::equalsIgnoreCase);
  }
}
