package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.retrieval.TextIndex;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.junit.jupiter.api.Test;

/** Prints the quality of candidates on the labelled set and their run time; no assertions. */
class MatchingBench {
  private static final Embeddings VECTORS = Embeddings.bundled();
  private static final CandidateFinder FINDER = CandidateFinder.standalone(VECTORS);

  @Test
  void quality() {
    for (Map.Entry<String, Graded> part : sets().entrySet()) {
      Graded set = part.getValue();
      System.out.printf(
          Locale.ROOT,
          "%n%s: %d needs, %d offers%n",
          part.getKey(),
          set.needs().size(),
          set.offers().size());
      print(set, "all parts", (need, offers) -> ids(FINDER.rank(need, offers)));
      for (ScoreComponent without : ScoreComponent.values()) {
        Set<ScoreComponent> parts = EnumSet.complementOf(EnumSet.of(without));
        print(set, "without " + without, (need, offers) -> ids(FINDER.rank(need, offers, parts)));
      }
      print(set, "plain BM25", plainWords(set.offers()));
      print(set, "plain embedding", MatchingBench::plainMeaning);
      exclusions(set);
      if (Boolean.getBoolean("worst")) {
        worst(set);
      }
    }
  }

  private static Map<String, Graded> sets() {
    return Boolean.getBoolean("worst")
        ? Map.of("tuning", Graded.tuning())
        : Map.of("tuning", Graded.tuning(), "held out", Graded.heldOut(), "blind", Graded.blind());
  }

  private static void print(
      Graded set, String what, BiFunction<MatchNeed, List<MatchOffer>, List<String>> order) {
    Graded.Quality quality = set.quality(order);
    System.out.printf(
        Locale.ROOT,
        "  %-20s nDCG@10 %.3f  recall@5 %.3f%n",
        what,
        quality.ndcg(),
        quality.recall());
  }

  static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.offer().id()).toList();
  }

  static BiFunction<MatchNeed, List<MatchOffer>, List<String>> plainWords(List<MatchOffer> offers) {
    TextIndex words =
        new TextIndex(
            offers.stream()
                .map(
                    offer -> TextIndex.words(offer.text(), LanguageDetector.language(offer.text())))
                .toList());
    return (need, same) -> {
      float[] scores =
          words.scores(TextIndex.words(need.text(), LanguageDetector.language(need.text())));
      return IntStream.range(0, same.size())
          .boxed()
          .sorted(Comparator.comparing(i -> -scores[i]))
          .map(i -> same.get(i).id())
          .toList();
    };
  }

  static List<String> plainMeaning(MatchNeed need, List<MatchOffer> offers) {
    float[] asked = VECTORS.of(need.text());
    Map<String, Double> near = new HashMap<>();
    offers.forEach(
        offer -> near.put(offer.id(), Embeddings.nearness(asked, VECTORS.of(offer.text()))));
    return offers.stream()
        .map(MatchOffer::id)
        .sorted(Comparator.comparing(id -> -near.getOrDefault(id, 0.0)))
        .toList();
  }

  private static void exclusions(Graded set) {
    Map<String, String> expected = set.exclusions();
    Map<String, int[]> counts = new TreeMap<>();
    for (MatchNeed need : set.needs()) {
      for (Candidate candidate : FINDER.rank(need, set.offers())) {
        String pair = need.id() + " " + candidate.offer().id();
        String rule = expected.get(pair);
        String found =
            candidate
                .excludedBecause()
                .map(reason -> reason.kind().text().replaceFirst("matching.excluded.", ""))
                .orElse("");
        boolean told = Boolean.getBoolean("worst");
        if (rule != null) {
          counts.computeIfAbsent(rule, key -> new int[3])[found.isEmpty() ? 1 : 0]++;
          if (found.isEmpty() && told) {
            System.out.println("    missed " + pair + " " + rule);
          }
        } else if (!found.isEmpty()) {
          counts.computeIfAbsent(found, key -> new int[3])[2]++;
          if (told) System.out.println("    wrong " + pair + " " + found);
        }
      }
    }
    int right = counts.values().stream().mapToInt(count -> count[0]).sum();
    int wrong = counts.values().stream().mapToInt(count -> count[2]).sum();
    System.out.printf(
        Locale.ROOT,
        "  exclusions: precision %.3f, recall %.3f%n",
        (double) right / (right + wrong),
        (double) right / expected.size());
    counts.forEach(
        (rule, count) ->
            System.out.printf(
                "    %-14s right %d, missed %d, wrong %d%n", rule, count[0], count[1], count[2]));
  }

  private static void worst(Graded set) {
    for (MatchNeed need : set.needs()) {
      List<Candidate> ranked = FINDER.rank(need, set.offers());
      Graded one = set.only(need);
      double ndcg = one.quality((n, offers) -> ids(ranked)).ndcg();
      if (ndcg < 0.9) {
        System.out.printf(Locale.ROOT, "%n%s %.2f %s%n", need.id(), ndcg, need.text());
        ranked.stream()
            .filter(candidate -> candidate.excludedBecause().isEmpty())
            .limit(7)
            .forEach(
                candidate ->
                    System.out.printf(
                        Locale.ROOT,
                        "   %d %.2f %s %s%n",
                        set.grade(need.id(), candidate.offer().id()),
                        candidate.score(),
                        candidate.offer().id(),
                        candidate.offer().text()));
        ranked.stream()
            .skip(7)
            .filter(candidate -> set.grade(need.id(), candidate.offer().id()) >= 2)
            .forEach(
                candidate ->
                    System.out.printf(
                        Locale.ROOT,
                        "   MISSED %d %.2f %s %s%n",
                        set.grade(need.id(), candidate.offer().id()),
                        candidate.score(),
                        candidate.offer().id(),
                        candidate.offer().text()));
      }
    }
  }

  /**
   * 1,000 needs against 2,000 offers made by seed from the labelled texts, and one need at a time.
   */
  @Test
  void speed() {
    Random random = new Random(1540);
    Graded all = Graded.all();
    List<MatchNeed> needs = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      MatchNeed one = all.needs().get(random.nextInt(all.needs().size()));
      MatchNeed other = all.needs().get(random.nextInt(all.needs().size()));
      needs.add(
          new MatchNeed(
              "N" + i,
              one.requester(),
              one.date(),
              one.text() + "; " + other.text(),
              one.language(),
              List.of(),
              one.weapons(),
              one.groups(),
              "",
              List.of()));
    }
    List<MatchOffer> offers = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      MatchOffer one = all.offers().get(random.nextInt(all.offers().size()));
      MatchOffer other = all.offers().get(random.nextInt(all.offers().size()));
      offers.add(
          new MatchOffer(
              "O" + i,
              one.provider(),
              one.text() + "; " + other.text(),
              one.regions(),
              one.excludes(),
              one.from(),
              one.until(),
              one.languages(),
              ""));
    }
    VECTORS.of("The model is loaded before time is taken.");
    long start = System.nanoTime();
    FINDER.rankAll(needs, offers, ScoreComponent.allBut("embedding"), 10);
    say("1,000 x 2,000 without embedding, texts read for the first time", start);
    start = System.nanoTime();
    FINDER.rankAll(needs, offers, ScoreComponent.ALL, 10);
    say("1,000 x 2,000 with embedding, texts embedded for the first time", start);
    for (int i = 0; i < 3; i++) {
      start = System.nanoTime();
      FINDER.rankAll(needs, offers, ScoreComponent.ALL, 10);
      say("1,000 x 2,000 with all parts, texts known", start);
    }
    one(needs, offers, offers.size(), "all of them with reasons");
    one(needs, offers, 100, "the best 100 with reasons");
  }

  private static void one(List<MatchNeed> needs, List<MatchOffer> offers, int best, String what) {
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      MatchNeed need = needs.get(i);
      MatchNeed fresh =
          new MatchNeed(
              "X" + i,
              need.requester(),
              need.date(),
              need.text() + " " + i + what,
              need.language(),
              List.of(),
              List.of(),
              need.groups(),
              "",
              List.of());
      long start = System.nanoTime();
      FINDER.rankAll(List.of(fresh), offers, ScoreComponent.ALL, best);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "  one new need against 2,000 offers, %s: median %.0f ms, p95 %.0f ms%n",
        what,
        millis[100],
        millis[190]);
  }

  private static void say(String what, long start) {
    System.out.printf(Locale.ROOT, "  %s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
