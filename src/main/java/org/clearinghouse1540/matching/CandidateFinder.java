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
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Puts offers in order for a need, each with what it covers, what it does not, the rule that speaks
 * against it, and the words of both texts that carry this. It proposes; a person decides.
 */
@Component
public final class CandidateFinder {
  /** The folder for an operator's own model of meaning, within the data folder. */
  public static final String MODELS = "models";

  // So many of the best are read clause by clause; nobody reads further down.
  private static final int CLOSELY = 50;

  private record Asking(
      String requester, String date, List<String> groups, List<String> forStates) {}

  private final Embeddings vectors;
  private final Eligibility reach;
  private final TaxonomyIndex nodes;
  private final FeatureExtractor reading;
  private final Scorer weighing;
  private final ExclusionRules rules;
  private final Explainer explaining;
  private final WorkshopFinder workshops;
  private final Cache<Asking, Map<Eligibility.Region, Eligibility.Verdict>> verdicts =
      Caffeine.newBuilder().maximumSize(2_000).build();

  /** Finds by areas and concepts, by meaning, and by the States and groups that regions name. */
  public CandidateFinder(
      SubjectAreas areas, PartyResolver resolver, Groups groups, Embeddings vectors) {
    this.vectors = vectors;
    this.reach = new Eligibility(resolver, groups);
    this.nodes = new TaxonomyIndex(areas);
    this.reading = new FeatureExtractor(new FeatureParser(areas, nodes), nodes, vectors, reach);
    this.weighing = new Scorer(nodes);
    this.rules = new ExclusionRules(reach, nodes);
    this.explaining = new Explainer(nodes, reach, vectors);
    this.workshops = new WorkshopFinder(nodes, reading, reach, groups);
  }

  /** For use without Spring. */
  static CandidateFinder standalone(Embeddings vectors) {
    return new CandidateFinder(
        new SubjectAreas(),
        PartyResolver.standalone(),
        new Groups(new States(), new Organizations()),
        vectors);
  }

  /**
   * All offers in order: the best first, those that a rule excludes last. Equal ones keep their
   * order.
   */
  public List<Candidate> rank(MatchNeed need, List<MatchOffer> offers) {
    return rank(need, offers, ScoreComponent.ALL);
  }

  /** The same by some of the parts alone. */
  public List<Candidate> rank(MatchNeed need, List<MatchOffer> offers, Set<ScoreComponent> parts) {
    return rankAll(List.of(need), offers, parts, offers.size()).getFirst();
  }

  /** The best of the offers for each of many needs, read together; reasons for those alone. */
  public List<List<Candidate>> rankAll(
      List<MatchNeed> needs, List<MatchOffer> offers, Set<ScoreComponent> parts, int best) {
    OfferCorpus corpus = reading.corpus(offers, parts);
    List<NeedFeatures> wanted = reading.wanted(needs, parts);
    return wanted.parallelStream()
        .map(needFeatures -> rank(needFeatures, corpus, parts, best))
        .toList();
  }

  /**
   * Other needs that one workshop could serve together with this one, each with what they share.
   */
  public List<WorkshopCandidate> together(MatchNeed need, List<MatchNeed> others) {
    return workshops.with(need, others);
  }

  /** Whether a need says too little to be matched. */
  public boolean isNotSpecific(MatchNeed need) {
    return reading.said(need).subjects().stream()
        .allMatch(piece -> piece.node() == nodes.of("needs-assessment"));
  }

  /** Why meaning is not read here, in a sentence; empty where it is. */
  public Optional<String> whyNoMeaning() {
    return vectors.whyNot();
  }

  /** Whether meaning is read by the model that comes with the program. */
  public boolean isBundledModel() {
    return vectors.isBundled();
  }

  private List<Candidate> rank(
      NeedFeatures wanted, OfferCorpus corpus, Set<ScoreComponent> parts, int best) {
    List<OfferFeatures> offers = corpus.offers();
    float[] words =
        parts.contains(ScoreComponent.BM25)
            ? corpus.rareWords().scores(wanted.words())
            : new float[offers.size()];
    boolean ruled = parts.contains(ScoreComponent.RULES);
    double[] scores = new double[offers.size()];
    List<Optional<Reason>> against = new ArrayList<>(offers.size());
    Eligibility.Verdict[] verdicts = verdicts(wanted.need(), corpus);
    for (int i = 0; i < scores.length; i++) {
      OfferFeatures given = offers.get(i);
      against.add(
          ruled ? rules.against(wanted, given, verdicts[given.region()]) : Optional.empty());
      scores[i] = weighing.score(wanted, given, words[i], parts);
      if (ruled
          && !given.offer().answers().isBlank()
          && against.get(i).isEmpty()
          && weighing.coversAny(wanted, given)) {
        scores[i] = scores[i] * 0.7 + 0.3; // It was made for this request.
      }
      scores[i] = Math.round(scores[i] * 1000) / 1000.0;
    }
    // One number for each offer: excluded ones behind, then by score, then by place.
    long[] order = new long[scores.length];
    for (int i = 0; i < order.length; i++) {
      long behind = against.get(i).isPresent() ? 1 : 0;
      order[i] = behind << 60 | (1000 - Math.round(scores[i] * 1000)) << 32 | i;
    }
    Arrays.sort(order);
    List<Candidate> ranked = new ArrayList<>();
    for (int place = 0; place < Math.min(best, order.length); place++) {
      int i = (int) order[place];
      ranked.add(
          explaining.candidate(
              wanted,
              offers.get(i),
              scores[i],
              against.get(i),
              verdicts[offers.get(i).region()],
              parts,
              place < CLOSELY));
    }
    return ranked;
  }

  // What each region of the offers says of the requester.
  private Eligibility.Verdict[] verdicts(MatchNeed need, OfferCorpus corpus) {
    Map<Eligibility.Region, Eligibility.Verdict> known =
        verdicts.get(
            new Asking(need.requester(), need.date(), need.groups(), need.forStates()),
            key -> new ConcurrentHashMap<>());
    return corpus.regions().stream()
        .map(region -> known.computeIfAbsent(region, key -> reach.of(key, need)))
        .toArray(Eligibility.Verdict[]::new);
  }
}
