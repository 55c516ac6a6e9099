package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The bars of a chart, in its own units; the table that follows it has the same numbers.
 *
 * @param fromRight whether it is read from the right
 * @param column the name of the column of the table whose numbers it shows
 */
record BarChart(String title, String column, boolean fromRight, List<Bar> bars) {
  // It fits a telephone.
  private static final int WIDTH = 340;

  private static final int LONGEST = 280;
  private static final int STEP = 44;
  private static final int GAP = 6;

  BarChart {
    bars = List.copyOf(bars);
  }

  /** One bar: where its name ends above it, and how long it is. */
  record Bar(String name, String number, int top, int length) {
    /** The base line of the name. */
    int nameLine() {
      return top + 16;
    }

    /** The base line of the number. */
    int numberLine() {
      return top + 35;
    }

    /** The upper edge of the bar. */
    int barTop() {
      return top + 22;
    }
  }

  /** The chart of a count by one dimension, with its first numbers, or with medians of days. */
  static BarChart of(RecordCount count, Language language) {
    CountedKind.Measure measure = count.rule().kind().measure();
    int column = measure == CountedKind.Measure.DAYS ? 2 : 0;
    long largest =
        count.lines().stream()
            .mapToLong(line -> line.numbers().values().get(column).orElse(0L))
            .max()
            .orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (RecordCount.Line line : count.lines()) {
      long number = line.numbers().values().get(column).orElse(0L);
      int length = largest == 0 ? 0 : (int) Math.ceilDiv(number * LONGEST, largest);
      bars.add(
          new Bar(
              line.names().getFirst(), line.numbers().text(column), bars.size() * STEP, length));
    }
    return new BarChart(
        RecordCountDocument.title(count.rule(), language),
        Texts.get(language, RecordCount.heads(measure).get(column)),
        language == Language.AR,
        bars);
  }

  /** The width of the whole chart. */
  int width() {
    return WIDTH;
  }

  /** The height of the whole chart. */
  int height() {
    return bars.size() * STEP + GAP;
  }

  /** The position at which names and bars begin. */
  int start() {
    return fromRight ? WIDTH : 0;
  }

  /** The left edge of a bar. */
  int left(Bar bar) {
    return fromRight ? WIDTH - bar.length() : 0;
  }

  /** The position at which the number of a bar begins. */
  int numberStart(Bar bar) {
    return fromRight ? WIDTH - bar.length() - GAP : bar.length() + GAP;
  }
}
