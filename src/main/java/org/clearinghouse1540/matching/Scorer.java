package org.clearinghouse1540.matching;

import java.util.Collections;
import java.util.Set;
import org.clearinghouse1540.kit.retrieval.Embeddings;

/**
 * How much of a need an offer meets, from 0 to 1: by the thesaurus, by meaning and by rare words,
 * each with its weight. It orders the candidates of one need and grades nobody. Pure.
 */
final class Scorer {
  private static final double BY_THESAURUS = 0.55;
  private static final double BY_MEANING = 0.3;
  private static final double BY_WORDS = 0.15;
  private static final double OTHER_WEAPON = 0.6;
  private static final double OTHER_LANGUAGE = 0.85;

  private final TaxonomyIndex nodes;

  Scorer(TaxonomyIndex nodes) {
    this.nodes = nodes;
  }

  double score(
      NeedFeatures wanted, OfferFeatures given, float rareWords, Set<ScoreComponent> parts) {
    double sum = 0;
    double weight = 0;
    if (parts.contains(ScoreComponent.THESAURUS)) {
      sum += BY_THESAURUS * thesaurus(wanted, given, parts.contains(ScoreComponent.RULES));
      weight += BY_THESAURUS;
    }
    if (parts.contains(ScoreComponent.EMBEDDING) && wanted.vector().length > 0) {
      sum += BY_MEANING * near(Embeddings.nearness(wanted.vector(), given.vector()));
      weight += BY_MEANING;
    }
    if (parts.contains(ScoreComponent.BM25)) {
      sum += BY_WORDS * rareWords / (rareWords + 5.0);
      weight += BY_WORDS;
    }
    double score = weight == 0 ? 0 : sum / weight;
    if (parts.contains(ScoreComponent.THESAURUS) && otherWeapon(wanted, given)) {
      score *= OTHER_WEAPON;
    }
    if (parts.contains(ScoreComponent.RULES) && otherLanguage(wanted.need(), given.offer())) {
      score *= OTHER_LANGUAGE;
    }
    return Math.clamp(score, 0, 1);
  }

  /** Whether an offer meets anything that the need names, at least in part. */
  boolean coversAny(NeedFeatures wanted, OfferFeatures given) {
    for (int subject : wanted.subjects()) {
      if (given.cover()[subject] >= Explainer.IN_PART && !given.isOut(subject, wanted, nodes)) {
        return true;
      }
    }
    return wanted.subjects().length == 0;
  }

  private static double near(double cosine) {
    return Math.clamp((cosine - 0.1) / 0.7, 0, 1);
  }

  private double thesaurus(NeedFeatures wanted, OfferFeatures given, boolean rules) {
    if (wanted.subjects().length == 0) {
      return help(wanted, given, rules) * 0.3;
    }
    boolean outs = rules && !given.said().out().isEmpty();
    double met = 0;
    for (int subject : wanted.subjects()) {
      met += outs && given.isOut(subject, wanted, nodes) ? 0 : given.cover()[subject];
    }
    met /= wanted.subjects().length;
    double asked = 0;
    for (int subject : given.subjects()) {
      asked += wanted.cover()[subject];
    }
    asked = given.subjects().length == 0 ? 0 : asked / given.subjects().length;
    return (0.65 * met + 0.35 * asked) * (0.75 + 0.25 * help(wanted, given, rules));
  }

  private double help(NeedFeatures wanted, OfferFeatures given, boolean rules) {
    if (wanted.helps().length == 0) {
      return 1;
    }
    if (given.helps().length == 0) {
      return 0.6;
    }
    int met = 0;
    for (int help : wanted.helps()) {
      met += given.cover()[help] >= 1 && !(rules && given.isOut(help)) ? 1 : 0;
    }
    return (double) met / wanted.helps().length;
  }

  static boolean otherWeapon(NeedFeatures wanted, OfferFeatures given) {
    Set<String> asked = wanted.said().weapons();
    Set<String> offered = given.said().weapons();
    return !asked.isEmpty() && !offered.isEmpty() && Collections.disjoint(asked, offered);
  }

  static boolean otherLanguage(MatchNeed need, MatchOffer offer) {
    return !need.language().isEmpty()
        && !offer.languages().isEmpty()
        && offer.languages().stream().noneMatch(need.language()::equalsIgnoreCase);
  }
}
