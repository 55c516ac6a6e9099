package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.junit.jupiter.api.Test;

/**
 * The quality of candidates on the labelled set does not decrease: the limits are slightly below
 * the results of bench/matching at the time they were set.
 */
class MatchingQualityTest {
  private static final double ABOVE_THE_PLAIN_ONES = 0.15;
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());

  @Test
  void theOrderIsGoodAndBetterThanWordsOrMeaningAlone() {
    for (Graded set : List.of(Graded.tuning(), Graded.heldOut())) {
      Graded.Quality ours =
          set.quality((need, offers) -> MatchingBench.ids(FINDER.rank(need, offers)));
      double words = set.quality(MatchingBench.plainWords(set.offers())).ndcg();
      double meaning = set.quality(MatchingBench::plainMeaning).ndcg();
      assertThat(ours.ndcg()).isGreaterThan(0.91);
      assertThat(ours.recall()).isGreaterThan(0.90);
      assertThat(ours.ndcg()).isGreaterThan(Math.max(words, meaning) + ABOVE_THE_PLAIN_ONES);
    }
  }

  @Test
  void theOrderIsGoodWithoutTheModel() {
    Set<ScoreComponent> parts = ScoreComponent.allBut("embedding");
    Graded.Quality without =
        Graded.tuning()
            .quality((need, offers) -> MatchingBench.ids(FINDER.rank(need, offers, parts)));
    assertThat(without.ndcg()).isGreaterThan(0.9);
  }

  @Test
  void exclusionsAreCorrectAndNearlyComplete() {
    Graded all = Graded.all();
    Set<String> found = new HashSet<>();
    for (MatchNeed need : all.needs()) {
      for (Candidate candidate :
          FINDER.rank(need, all.offers(), ScoreComponent.allBut("embedding"))) {
        if (candidate.excludedBecause().isPresent()) {
          found.add(need.id() + " " + candidate.offer().id());
        }
      }
    }
    Set<String> wrong = new HashSet<>(found);
    wrong.removeAll(all.exclusions().keySet());
    assertThat(wrong).isEmpty();
    // 44 labels of regions follow one meaning of a word that has two: those pairs now stay.
    assertThat(found.size()).isGreaterThan((int) (0.94 * all.exclusions().size()));
  }

  /** The labels follow from the annotations by the written rule for the closest cases. */
  @Test
  void everyLabelNamesANeedAndAnOfferOfTheSet() {
    Graded all = Graded.all();
    Set<String> pairs = new HashSet<>();
    all.needs()
        .forEach(need -> all.offers().forEach(offer -> pairs.add(need.id() + " " + offer.id())));
    assertThat(pairs).containsAll(all.graded()).containsAll(all.exclusions().keySet());
    assertThat(all.graded()).doesNotContainAnyElementsOf(all.exclusions().keySet());
  }
}
