package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.text.Language;

/** Explains a ranked offer: what it covers and does not cover, and the passages of both texts. */
final class Explainer {
  /** The share from which an offer covers a subject in part. */
  static final float IN_PART = 0.6f;

  private static final float BESIDE = 0.4f;
  private static final double NEAR_IN_MEANING = 0.45;

  private final TaxonomyIndex taxonomy;
  private final Eligibility eligibility;
  private final Embeddings embeddings;

  Explainer(TaxonomyIndex taxonomy, Eligibility eligibility, Embeddings embeddings) {
    this.taxonomy = taxonomy;
    this.eligibility = eligibility;
    this.embeddings = embeddings;
  }

  /** The explanation of one candidate while it is being compiled. */
  private record Explanation(
      List<Reason> covers,
      List<Reason> doesNotCover,
      List<Reason> reasons,
      List<ReasonPassage> passages) {
    static Explanation empty() {
      return new Explanation(
          new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(ReasonKind kind, Object... arguments) {
      reasons.add(Reason.of(kind, arguments));
    }

    void mark(ReasonPassage.Of of, String text, TextSpan span, ReasonPassage.Why why) {
      passages.add(ReasonPassage.of(of, text, span, why));
    }
  }

  /**
   * The candidate with its reasons.
   *
   * @param inDetail whether the clause nearest in meaning is searched for
   */
  Candidate candidate(
      NeedFeatures need, RankedOffer ranked, Set<ScoreComponent> parts, boolean inDetail) {
    OfferFeatures offer = ranked.offer();
    Explanation explanation = Explanation.empty();
    boolean rules = parts.contains(ScoreComponent.RULES);
    if (parts.contains(ScoreComponent.THESAURUS)) {
      for (TermMatch match : need.parsed().subjects()) {
        boolean excluded = rules && offer.excludes(match.node(), need, taxonomy);
        addTerm(need, offer, match, excluded, explanation);
      }
      for (TermMatch match : need.parsed().kinds()) {
        addTerm(need, offer, match, rules && offer.excludes(match.node()), explanation);
      }
    }
    if (rules) {
      addExclusions(offer, explanation);
      if (ranked.exclusion().isEmpty()) {
        explanation.reasons().add(region(offer.offer(), ranked.verdict()));
      }
      addTerms(need, offer, explanation);
    }
    if (need.parsed().subjects().isEmpty()) {
      explanation.add(ReasonKind.NEED_NOT_SPECIFIC);
    }
    addSimilarity(need, offer, parts.contains(ScoreComponent.EMBEDDING), inDetail, explanation);
    boolean excluded = ranked.exclusion().isPresent();
    return new Candidate(
        offer.offer(),
        excluded ? 0 : Math.round(ranked.score() * 1000) / 1000.0,
        excluded ? List.of() : explanation.covers(),
        explanation.doesNotCover(),
        explanation.reasons(),
        ranked.exclusion(),
        explanation.passages().stream().distinct().toList());
  }

  private void addTerm(
      NeedFeatures need,
      OfferFeatures offer,
      TermMatch match,
      boolean excluded,
      Explanation explanation) {
    Object term = taxonomy.term(match.node());
    String words = match.words();
    float share = excluded ? 0 : offer.cover()[match.node()];
    ReasonPassage.Why why = ReasonPassage.Why.NOT_COVERED;
    if (share >= 1) {
      explanation.covers().add(Reason.of(ReasonKind.COVERS, term, words));
      why = ReasonPassage.Why.COVERED;
    } else if (share >= IN_PART) {
      explanation.covers().add(Reason.of(ReasonKind.COVERS_IN_PART, term, words));
      why = ReasonPassage.Why.IN_PART;
    } else if (excluded) {
      explanation.doesNotCover().add(Reason.of(ReasonKind.EXCLUDED_PIECE, term, words));
      why = ReasonPassage.Why.EXCLUDED;
    } else if (share >= BESIDE) {
      Object nearest = nearest(offer, match.node());
      explanation
          .doesNotCover()
          .add(Reason.of(ReasonKind.NOT_COVERED_BUT_NEAR, term, words, nearest));
    } else {
      explanation.doesNotCover().add(Reason.of(ReasonKind.NOT_COVERED, term, words));
    }
    for (TextSpan span : match.spans()) {
      explanation.mark(ReasonPassage.Of.NEED, need.parsed().text(), span, why);
    }
    if (share >= IN_PART) {
      markCoverage(offer, match.node(), share, why, explanation);
    }
  }

  private void markCoverage(
      OfferFeatures offer, int node, float share, ReasonPassage.Why why, Explanation explanation) {
    for (TermMatch offered : matches(offer)) {
      if (taxonomy.meets(offered.node(), node) >= share) {
        for (TextSpan span : offered.spans()) {
          explanation.mark(ReasonPassage.Of.OFFER, offer.parsed().text(), span, why);
        }
      }
    }
  }

  private static List<TermMatch> matches(OfferFeatures offer) {
    return Stream.concat(offer.parsed().subjects().stream(), offer.parsed().kinds().stream())
        .toList();
  }

  private Object nearest(OfferFeatures offer, int node) {
    Object nearest = "";
    float best = 0;
    for (TermMatch offered : matches(offer)) {
      if (taxonomy.meets(offered.node(), node) > best) {
        best = taxonomy.meets(offered.node(), node);
        nearest = taxonomy.term(offered.node());
      }
    }
    return nearest;
  }

  private static void addExclusions(OfferFeatures offer, Explanation explanation) {
    String words = ExclusionRules.exclusionText(offer);
    if (!words.isEmpty()
        && explanation.doesNotCover().stream()
            .noneMatch(reason -> reason.kind() == ReasonKind.EXCLUDED_PIECE)) {
      explanation.add(ReasonKind.EXCLUDES, words);
    }
    for (ParsedText.Exclusion exclusion : offer.parsed().exclusions()) {
      boolean separate = exclusion.separate();
      explanation.mark(
          separate ? ReasonPassage.Of.EXCLUDES : ReasonPassage.Of.OFFER,
          separate ? offer.offer().excludes() : offer.parsed().text(),
          exclusion.span(),
          ReasonPassage.Why.EXCLUDED);
    }
  }

  private static Reason region(MatchOffer offer, Eligibility.Verdict verdict) {
    String regions = String.join(", ", offer.regions());
    return switch (verdict) {
      case INSIDE -> Reason.of(ReasonKind.REGION_FITS, regions);
      case SOME -> Reason.of(ReasonKind.REGION_FITS_SOME, regions);
      case EVERYWHERE -> Reason.of(ReasonKind.REGION_EVERYWHERE);
      case UNKNOWN, OUTSIDE, NO_MEMBER -> Reason.of(ReasonKind.REGION_UNKNOWN, regions);
      case NOT_SAID -> Reason.of(ReasonKind.REGION_NOT_SAID);
    };
  }

  private void addTerms(
      NeedFeatures features, OfferFeatures offerFeatures, Explanation explanation) {
    MatchNeed need = features.need();
    MatchOffer offer = offerFeatures.offer();
    if (Scorer.isForOtherWeapons(features, offerFeatures)) {
      explanation.add(
          ReasonKind.OTHER_WEAPONS,
          List.copyOf(offerFeatures.parsed().weapons()),
          List.copyOf(features.parsed().weapons()));
    }
    if (!offer.languages().isEmpty() && !need.language().isEmpty()) {
      boolean other = Scorer.isInOtherLanguages(need, offer);
      explanation.add(
          other ? ReasonKind.LANGUAGE_DIFFERS : ReasonKind.LANGUAGE_FITS,
          offer.languages().stream().map(Explainer::language).toList());
    }
    if (!offer.from().isEmpty()
        && !need.date().isEmpty()
        && offer.from().compareTo(need.date() + "~") > 0) {
      explanation.add(ReasonKind.AVAILABLE_FROM, date(offer.from()));
    }
    if (!offer.answers().isBlank() && AnswerScope.isFor(offer.answers(), need, eligibility)) {
      explanation.add(
          explanation.covers().isEmpty()
              ? ReasonKind.ANSWERS_REQUEST_NOT_ITEM
              : ReasonKind.ANSWERS_THIS,
          offer.answers());
    }
  }

  private static Object language(String code) {
    return Language.find(code).map(language -> (Object) language).orElse(code);
  }

  /** A date as an argument of a reason; the text itself if it is not a date. */
  static Object date(String text) {
    return PartialDate.of(text).map(date -> (Object) date).orElse(text);
  }

  private void addSimilarity(
      NeedFeatures need,
      OfferFeatures offer,
      boolean semantic,
      boolean inDetail,
      Explanation explanation) {
    double nearness = Embeddings.nearness(need.vector(), offer.vector());
    String text = offer.parsed().text();
    if (offer.parsed().isEmpty()) {
      explanation.add(ReasonKind.OFFER_AREAS_NOT_KNOWN, offer.offer().text());
    } else if (!explanation.covers().isEmpty()) {
      explanation.add(ReasonKind.OFFER_SAYS, offer.offer().text());
    } else if (nearness < NEAR_IN_MEANING
        && explanation.doesNotCover().stream()
            .noneMatch(reason -> reason.kind() == ReasonKind.NOT_COVERED_BUT_NEAR)) {
      explanation.add(ReasonKind.NOTHING_IN_COMMON);
    }
    if (semantic
        && nearness >= NEAR_IN_MEANING
        && explanation.covers().stream().noneMatch(r -> r.kind() == ReasonKind.COVERS)) {
      TextSpan clause = inDetail ? nearestClause(need, text) : new TextSpan(0, text.length());
      explanation.add(ReasonKind.NEAR_IN_MEANING, clause.of(text));
      explanation.mark(ReasonPassage.Of.OFFER, text, clause, ReasonPassage.Why.NEAR_IN_MEANING);
    }
  }

  // The clause of the offer that is nearest to the need in meaning.
  private TextSpan nearestClause(NeedFeatures need, String text) {
    List<TextSpan> clauses = Clauses.of(text);
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    List<float[]> vectors =
        embeddings.all(clauses.stream().map(clause -> clause.of(text)).toList());
    int best = 0;
    for (int i = 1; i < clauses.size(); i++) {
      if (Embeddings.nearness(need.vector(), vectors.get(i))
          > Embeddings.nearness(need.vector(), vectors.get(best))) {
        best = i;
      }
    }
    return clauses.get(best);
  }
}
