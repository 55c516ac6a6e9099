package org.clearinghouse1540.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The labelled set of bench/matching, with measures of the quality of a ranking. */
final class Graded {
  private static final Path FOLDER = Path.of("bench/matching");
  private static final int LAST_OF_TUNING = 44;
  // A label that was read again: the pair may be good, and no rule excludes it.
  private static final String KEPT = "kept";

  /** The quality of the rankings of some needs. */
  record Quality(double ndcg, double recall) {}

  private final Map<String, Integer> grades = new HashMap<>();
  private final Map<String, String> exclusions = new HashMap<>();
  private final List<MatchNeed> needs;
  private final List<MatchOffer> offers;

  private Graded(List<MatchNeed> needs, List<MatchOffer> offers) {
    this(FOLDER, needs, offers);
  }

  private Graded(Path folder, List<MatchNeed> needs, List<MatchOffer> offers) {
    this.needs = needs;
    this.offers = offers;
    for (String[] row : rows(folder.resolve("grades.csv"))) {
      grades.put(row[0] + " " + row[1], Integer.parseInt(row[2]));
    }
    for (String[] row : rows(folder.resolve("exclusions.csv"))) {
      if (!row[2].equals(KEPT)) {
        exclusions.put(row[0] + " " + row[1], row[2]);
      }
    }
  }

  private static List<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The part that weights were chosen on. */
  static Graded tuning() {
    Graded all = all();
    return new Graded(
        all.needs.stream().filter(need -> number(need.id()) <= LAST_OF_TUNING).toList(),
        all.offers.stream().filter(offer -> number(offer.id()) <= LAST_OF_TUNING).toList());
  }

  /** The held-out needs, with all offers. */
  static Graded heldOut() {
    Graded all = all();
    return new Graded(
        all.needs.stream().filter(need -> number(need.id()) > LAST_OF_TUNING).toList(), all.offers);
  }

  /** The part that was written from the description of the field alone and is never tuned on. */
  static Graded blind() {
    Path folder = FOLDER.resolve("blind");
    return new Graded(
        folder,
        MatchFileReader.needs(folder.resolve("needs.json")),
        MatchFileReader.offers(folder.resolve("offers.json")));
  }

  static Graded all() {
    return new Graded(
        MatchFileReader.needs(FOLDER.resolve("needs.json")),
        MatchFileReader.offers(FOLDER.resolve("offers.json")));
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** The same with one need alone. */
  Graded only(MatchNeed need) {
    return new Graded(List.of(need), offers);
  }

  List<MatchNeed> needs() {
    return needs;
  }

  /** The pairs that have a grade above 0. */
  Set<String> graded() {
    return grades.keySet();
  }

  List<MatchOffer> offers() {
    return offers;
  }

  int grade(String need, String offer) {
    return grades.getOrDefault(need + " " + offer, 0);
  }

  /** Pairs that a rule excludes, with the rule. */
  Map<String, String> exclusions() {
    Set<String> here = new HashSet<>();
    needs.forEach(need -> offers.forEach(offer -> here.add(need.id() + " " + offer.id())));
    Map<String, String> some = new HashMap<>(exclusions);
    some.keySet().retainAll(here);
    return some;
  }

  /**
   * The quality of rankings: nDCG at 10 with gains of 2^grade - 1, and recall at 5 of grades 2 and
   * 3.
   */
  Quality quality(BiFunction<MatchNeed, List<MatchOffer>, List<String>> order) {
    double ndcg = 0;
    double recall = 0;
    int counted = 0;
    int asked = 0;
    for (MatchNeed need : needs) {
      List<String> ids = order.apply(need, offers);
      List<Integer> ideal = new ArrayList<>();
      offers.forEach(offer -> ideal.add(grade(need.id(), offer.id())));
      ideal.sort(Comparator.reverseOrder());
      double best = gain(ideal);
      if (best > 0) {
        ndcg += gain(ids.stream().map(id -> grade(need.id(), id)).toList()) / best;
        counted++;
      }
      long good = ideal.stream().filter(grade -> grade >= 2).count();
      if (good > 0) {
        long found = ids.stream().limit(5).filter(id -> grade(need.id(), id) >= 2).count();
        recall += (double) found / Math.min(5, good);
        asked++;
      }
    }
    return new Quality(ndcg / counted, recall / asked);
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(10, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
