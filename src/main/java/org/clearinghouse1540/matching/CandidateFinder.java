package org.clearinghouse1540.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Ranks offers for a need. Each candidate states its coverage, its gaps, the rule that excludes it
 * and the relevant passages of both texts. The ranking is a suggestion; a person decides.
 */
@Component
public final class CandidateFinder {
  /** The folder for a sentence model of the operator, within the data folder. */
  public static final String MODELS = "models";

  // The number of candidates whose clauses are compared one by one.
  private static final int EXPLAINED_IN_DETAIL = 50;

  private static final Set<ScoreComponent> FITTING =
      Set.of(ScoreComponent.THESAURUS, ScoreComponent.RULES);

  private record RequesterKey(
      String requester, String date, List<String> groups, List<String> forStates) {}

  private final Embeddings embeddings;
  private final Eligibility eligibility;
  private final TaxonomyIndex taxonomy;
  private final FeatureExtractor extractor;
  private final Scorer scorer;
  private final ExclusionRules rules;
  private final Explainer explainer;
  private final WorkshopFinder workshops;
  private final Cache<RequesterKey, Map<Eligibility.RegionScope, Eligibility.Verdict>> verdicts =
      Caffeine.newBuilder().maximumSize(2_000).build();

  /** Matches by areas and concepts, by meaning, and by States and groups of States. */
  public CandidateFinder(
      SubjectAreas areas, PartyResolver resolver, Groups groups, Embeddings embeddings) {
    this.embeddings = embeddings;
    this.eligibility = new Eligibility(resolver, groups);
    this.taxonomy = new TaxonomyIndex(areas);
    this.extractor =
        new FeatureExtractor(
            new FeatureParser(areas, taxonomy),
            taxonomy,
            embeddings,
            eligibility,
            new OfferPlaces(resolver, groups));
    this.scorer = new Scorer(taxonomy);
    this.rules = new ExclusionRules(eligibility, taxonomy);
    this.explainer = new Explainer(taxonomy, eligibility, embeddings);
    this.workshops = new WorkshopFinder(taxonomy, extractor, eligibility, groups);
  }

  /** For use without Spring. */
  static CandidateFinder standalone(Embeddings embeddings) {
    return new CandidateFinder(
        new SubjectAreas(),
        PartyResolver.standalone(),
        new Groups(new States(), new Organizations()),
        embeddings);
  }

  /**
   * All offers in order: the best first, those that a rule excludes last. Offers with equal scores
   * keep their order.
   */
  public List<Candidate> rank(MatchNeed need, List<MatchOffer> offers) {
    return rank(need, offers, ScoreComponent.ALL);
  }

  /** All offers in order, scored by some components only. */
  public List<Candidate> rank(MatchNeed need, List<MatchOffer> offers, Set<ScoreComponent> parts) {
    return rankAll(List.of(need), offers, parts, offers.size()).getFirst();
  }

  /** The best offers for each of many needs. */
  public List<List<Candidate>> rankAll(
      List<MatchNeed> needs, List<MatchOffer> offers, Set<ScoreComponent> parts, int best) {
    OfferCorpus corpus = extractor.corpus(offers, parts);
    List<NeedFeatures> features = extractor.needs(needs, parts);
    return features.parallelStream()
        .map(needFeatures -> rank(needFeatures, corpus, parts, best))
        .toList();
  }

  /**
   * For each need the offers that cover a part of it, by areas and concepts in six languages, and
   * that no rule excludes. They keep their given order: this finds, and does not rank. Nothing fits
   * a text that names no subject.
   */
  public List<List<MatchOffer>> fitting(List<MatchNeed> needs, List<MatchOffer> offers) {
    OfferCorpus corpus = extractor.corpus(offers, FITTING);
    return extractor.needs(needs, FITTING).stream().map(need -> fitting(need, corpus)).toList();
  }

  private List<MatchOffer> fitting(NeedFeatures need, OfferCorpus corpus) {
    if (need.subjects().length == 0) {
      return List.of();
    }
    Eligibility.Verdict[] verdicts = verdicts(need.need(), corpus);
    return corpus.offers().stream()
        .filter(offer -> scorer.coversAny(need, offer))
        .filter(offer -> rules.exclusion(need, offer, verdicts[offer.region()]).isEmpty())
        .map(OfferFeatures::offer)
        .toList();
  }

  /** Other needs that the same workshop could address, each with the common features. */
  public List<WorkshopCandidate> workshopCandidates(MatchNeed need, List<MatchNeed> others) {
    return workshops.with(need, others);
  }

  /** Whether a need has too little detail to be matched. */
  public boolean isNotSpecific(MatchNeed need) {
    return extractor.parse(need).subjects().stream()
        .allMatch(piece -> piece.node() == taxonomy.of("needs-assessment"));
  }

  /** The reason why there is no sentence model, if there is none. */
  public Optional<Message> modelProblem() {
    return embeddings.problem();
  }

  /** Whether the bundled sentence model is used. */
  public boolean isBundledModel() {
    return embeddings.isBundled();
  }

  private List<Candidate> rank(
      NeedFeatures need, OfferCorpus corpus, Set<ScoreComponent> parts, int best) {
    List<RankedOffer> scored = score(need, corpus, parts);
    // One number for each offer: excluded ones last, then by score, then by position.
    long[] order = new long[scored.size()];
    for (int i = 0; i < order.length; i++) {
      long last = scored.get(i).exclusion().isPresent() ? 1 : 0;
      order[i] = last << 60 | (1000 - Math.round(scored.get(i).score() * 1000)) << 32 | i;
    }
    Arrays.sort(order);
    List<Candidate> ranked = new ArrayList<>();
    for (int place = 0; place < Math.min(best, order.length); place++) {
      RankedOffer offer = scored.get((int) order[place]);
      ranked.add(explainer.candidate(need, offer, parts, place < EXPLAINED_IN_DETAIL));
    }
    return ranked;
  }

  private List<RankedOffer> score(
      NeedFeatures need, OfferCorpus corpus, Set<ScoreComponent> parts) {
    List<OfferFeatures> offers = corpus.offers();
    float[] words =
        parts.contains(ScoreComponent.BM25)
            ? corpus.rareWords().scores(need.words())
            : new float[offers.size()];
    boolean ruled = parts.contains(ScoreComponent.RULES);
    Eligibility.Verdict[] verdicts = verdicts(need.need(), corpus);
    List<RankedOffer> scored = new ArrayList<>(offers.size());
    for (int i = 0; i < offers.size(); i++) {
      OfferFeatures offer = offers.get(i);
      Eligibility.Verdict verdict = verdicts[offer.region()];
      Optional<Reason> exclusion = ruled ? rules.exclusion(need, offer, verdict) : Optional.empty();
      double score = scorer.score(need, offer, words[i], parts);
      boolean answer = ruled && !offer.offer().answers().isBlank() && exclusion.isEmpty();
      if (answer && scorer.coversAny(need, offer)) {
        score = score * 0.7 + 0.3; // The offer responds to this request.
      }
      scored.add(new RankedOffer(offer, Math.round(score * 1000) / 1000.0, exclusion, verdict));
    }
    return scored;
  }

  // The eligibility of the requester for each region of the offers.
  private Eligibility.Verdict[] verdicts(MatchNeed need, OfferCorpus corpus) {
    Map<Eligibility.RegionScope, Eligibility.Verdict> known =
        verdicts.get(
            new RequesterKey(need.requester(), need.date(), need.groups(), need.forStates()),
            key -> new ConcurrentHashMap<>());
    return corpus.regions().stream()
        .map(region -> known.computeIfAbsent(region, key -> eligibility.of(key, need)))
        .toArray(Eligibility.Verdict[]::new);
  }
}
