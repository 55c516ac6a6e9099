package org.clearinghouse1540.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.retrieval.Highlights;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.retrieval.PassageFilter;
import org.clearinghouse1540.kit.retrieval.PassageHits;
import org.clearinghouse1540.kit.retrieval.PassageIndex;
import org.clearinghouse1540.kit.retrieval.PassageQuery;
import org.clearinghouse1540.kit.retrieval.PassageSearch;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quality and the speed of the search; prints, asserts nothing. */
class SearchBench {
  private static final Path FILES = Path.of("bench/search");
  private static final int PASSAGES = 50_000;
  private static final int SEARCHES = 1_000;

  private final SubjectAreas areas = new SubjectAreas();
  private final Random random = new Random(1540);

  /** A sentence or a question on a subject. */
  private record Line(String topic, Language language, String text) {}

  @Test
  void quality(@TempDir Path folder) {
    List<Line> passages = lines("passages.csv", "text");
    List<Line> questions = lines("questions.csv", "question");
    try (PassageIndex index = PassageIndex.open(folder)) {
      Map<String, List<Passage>> records = new HashMap<>();
      for (Line line : passages) {
        String record = line.topic() + "/" + line.language().code();
        records.put(record, List.of(passage(record, line)));
      }
      index.replaceAll(records);
      index.publish("1");
      Map<Language, List<Double>> same = new EnumMap<>(Language.class);
      Map<Language, List<Double>> across = new EnumMap<>(Language.class);
      for (Line question : questions) {
        List<Passage> found =
            PassageSearch.in(index)
                .find(query(question.text()), PassageFilter.NONE, 0, 1_000)
                .hits()
                .stream()
                .map(PassageHits.Hit::passage)
                .toList();
        same.computeIfAbsent(question.language(), language -> new ArrayList<>())
            .add(gain(question, found, true));
        across
            .computeIfAbsent(question.language(), language -> new ArrayList<>())
            .add(gain(question, found, false));
      }
      print("same language", same);
      print("across languages", across);
    }
  }

  private static double gain(Line question, List<Passage> found, boolean same) {
    double gain = 0;
    int rank = 0;
    for (Passage passage : found) {
      if ((passage.language() == question.language()) != same || rank >= 10) {
        continue;
      }
      rank++;
      if (passage.kind().equals(question.topic())) {
        gain += 1 / (Math.log(rank + 1) / Math.log(2));
      }
    }
    double best = 0;
    for (int at = 1; at <= (same ? 1 : Language.values().length - 1); at++) {
      best += 1 / (Math.log(at + 1) / Math.log(2));
    }
    return gain / best;
  }

  private static void print(String name, Map<Language, List<Double>> gains) {
    StringBuilder line = new StringBuilder();
    gains.forEach(
        (language, list) ->
            line.append(String.format(Locale.ROOT, "  %s %.2f", language.code(), mean(list))));
    System.out.printf(
        Locale.ROOT,
        "nDCG@10 %s: %.3f, questions: %d%s%n",
        name,
        mean(gains.values().stream().flatMap(List::stream).toList()),
        gains.values().stream().mapToInt(List::size).sum(),
        line);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  @Test
  void speed(@TempDir Path folder) {
    List<Line> lines = lines("passages.csv", "text");
    List<Line> questions = lines("questions.csv", "question");
    try (PassageIndex index = PassageIndex.open(folder)) {
      Map<String, List<Passage>> records = new HashMap<>();
      long start = System.nanoTime();
      for (int at = 0; at < PASSAGES; at++) {
        Line line = lines.get(random.nextInt(lines.size()));
        String record = line.topic() + "/" + at;
        records.put(record, List.of(passage(record, invented(line, lines))));
      }
      long read = System.nanoTime();
      index.replaceAll(records);
      index.publish("1");
      index.commit();
      System.out.printf(
          Locale.ROOT,
          "%d passages: %d ms to read their concepts, %d ms to index%n",
          PASSAGES,
          (read - start) / 1_000_000,
          (System.nanoTime() - read) / 1_000_000);
      time(index, questions);
      long[] times = time(index, questions);
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "searches: %d, median %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
          times.length,
          times[times.length / 2] / 1e6,
          times[times.length * 95 / 100] / 1e6,
          times[times.length * 99 / 100] / 1e6);
    }
  }

  // About eighty words: sentences of the same language.
  private Line invented(Line line, List<Line> lines) {
    List<Line> others =
        lines.stream().filter(other -> other.language() == line.language()).toList();
    StringBuilder text = new StringBuilder(line.text());
    for (int at = 0; at < 7; at++) {
      text.append(' ').append(others.get(random.nextInt(others.size())).text());
      text.append(' ').append(random.nextInt(100_000));
    }
    return new Line(line.topic(), line.language(), text.toString());
  }

  private long[] time(PassageIndex index, List<Line> questions) {
    long[] times = new long[SEARCHES];
    for (int at = 0; at < SEARCHES; at++) {
      String words = questions.get(random.nextInt(questions.size())).text();
      long start = System.nanoTime();
      PassageQuery query = query(words);
      PassageHits hits = PassageSearch.in(index).find(query, PassageFilter.NONE, 0, 20);
      hits.hits()
          .forEach(
              hit -> Highlights.excerpt(hit.passage(), hit.passage().text(), query, List.of()));
      times[at] = System.nanoTime() - start;
    }
    return times;
  }

  private Passage passage(String record, Line line) {
    return Passage.of(record, "/", "", line.text())
        .in(line.language())
        .with("", concepts(line.text()));
  }

  private PassageQuery query(String words) {
    return PassageQuery.of(words, concepts(words));
  }

  private List<String> concepts(String text) {
    return areas.termsIn(text).stream().map(SubjectAreas.TermPosition::key).distinct().toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(FILES.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Line> lines(String file, String column) {
    return Table.of(file, read(file)).rows().stream()
        .map(
            row ->
                new Line(
                    row.require("topic"),
                    Language.find(row.require("language")).orElseThrow(),
                    row.require(column)))
        .toList();
  }
}
