package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse1540.figures.CountedKind;

/**
 * The merging of small groups, for numbers that are meant for the public: a group of fewer than
 * five is not shown by itself, and cannot be computed from the others.
 */
final class SmallGroups {
  /** The least number of records of a group that is shown by itself. */
  static final int LEAST = 5;

  // The positions of two numbers of days, as in RecordCount.heads.
  private static final int MEDIAN = 2;
  private static final int WITHOUT = 4;

  private SmallGroups() {}

  /** Whether a number is too small to be shown. None is no small number. */
  static boolean isSmall(long number) {
    return number > 0 && number < LEAST;
  }

  /**
   * The lines without small groups: their records are in one line at the end. It takes the next
   * larger group too where it would be small itself; a group of none stays apart. A median cannot
   * be merged and is left out.
   *
   * @param name the name of the merged line
   * @param together the numbers of several lines together, in which a record counts once
   */
  static List<RecordCount.Line> merged(
      CountedKind.Measure measure,
      List<RecordCount.Line> lines,
      String name,
      Function<List<RecordCount.Line>, RecordCount.Numbers> together) {
    List<RecordCount.Line> small =
        new ArrayList<>(lines.stream().filter(line -> isSmall(line.numbers().size())).toList());
    List<RecordCount.Line> next =
        lines.stream()
            .filter(line -> line.numbers().size() >= LEAST)
            .sorted(Comparator.comparing(line -> line.numbers().size()))
            .toList();
    for (int i = 0;
        !small.isEmpty() && i < next.size() && together.apply(small).size() < LEAST;
        i++) {
      small.add(next.get(i));
    }
    Stream<RecordCount.Line> large =
        lines.stream()
            .filter(line -> !small.contains(line))
            .map(
                line ->
                    new RecordCount.Line(
                        line.values(), line.names(), shown(measure, line.numbers())));
    return small.isEmpty()
        ? large.toList()
        : Stream.concat(large, Stream.of(line(measure, small, name, together.apply(small))))
            .toList();
  }

  /**
   * Numbers without those from one to four. The shortest and the longest number of days are each of
   * one record and are left out; the median stays.
   */
  static RecordCount.Numbers shown(CountedKind.Measure measure, RecordCount.Numbers numbers) {
    List<Optional<Long>> values = new ArrayList<>();
    for (int i = 0; i < numbers.values().size(); i++) {
      Optional<Long> value = numbers.values().get(i);
      boolean days = measure == CountedKind.Measure.DAYS && i > 0 && i < WITHOUT;
      if (days) {
        values.add(i == MEDIAN && numbers.size() >= LEAST ? value : Optional.empty());
      } else {
        values.add(value.filter(count -> !isSmall(count)));
      }
    }
    return new RecordCount.Numbers(values);
  }

  /**
   * The total without what is not shown of its lines: where there are lines, only the number of
   * records, because a line that leaves another number out could be computed from the others.
   */
  static RecordCount.Numbers total(RecordRule rule, RecordCount.Numbers total) {
    RecordCount.Numbers shown = shown(rule.kind().measure(), total);
    if (rule.by().isEmpty()) {
      return shown;
    }
    List<Optional<Long>> values = new ArrayList<>(shown.values());
    for (int i = 1; i < values.size(); i++) {
      values.set(i, Optional.empty());
    }
    return new RecordCount.Numbers(values);
  }

  /**
   * Numbers that add up to a known total, without the small ones: with a small one the next larger
   * one is left out, as often as needed for nobody to compute it.
   */
  static List<Optional<Integer>> shown(List<Integer> numbers) {
    List<Integer> hidden = new ArrayList<>();
    List<Integer> positions =
        IntStream.range(0, numbers.size())
            .boxed()
            .filter(at -> numbers.get(at) > 0)
            .sorted(Comparator.comparing(at -> numbers.get(at)))
            .toList();
    for (int at : positions) {
      int sum = hidden.stream().mapToInt(numbers::get).sum();
      if (isSmall(numbers.get(at)) || !hidden.isEmpty() && (hidden.size() < 2 || sum < LEAST)) {
        hidden.add(at);
      }
    }
    return IntStream.range(0, numbers.size())
        .mapToObj(
            at -> hidden.contains(at) ? Optional.<Integer>empty() : Optional.of(numbers.get(at)))
        .toList();
  }

  private static RecordCount.Line line(
      CountedKind.Measure measure,
      List<RecordCount.Line> small,
      String name,
      RecordCount.Numbers together) {
    List<Optional<Long>> values = new ArrayList<>();
    values.add(together.values().getFirst());
    while (values.size() < RecordCount.heads(measure).size()) {
      values.add(Optional.empty());
    }
    if (measure == CountedKind.Measure.DAYS) {
      values.set(WITHOUT, together.values().get(WITHOUT));
    }
    List<String> names =
        small.getFirst().names().stream()
            .map(other -> "")
            .collect(Collectors.toCollection(ArrayList::new));
    names.set(0, name);
    RecordCount.Numbers numbers = new RecordCount.Numbers(values);
    return new RecordCount.Line(List.of(), names, shown(measure, numbers));
  }
}
