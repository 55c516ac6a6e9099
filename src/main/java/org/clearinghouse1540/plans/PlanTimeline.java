package org.clearinghouse1540.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places of lines on a picture over time. A line without dates has no bar and is in the table
 * like the others.
 *
 * @param rows a row for each line
 * @param years the first day of each year in the picture
 */
record PlanTimeline(List<Row> rows, List<Year> years) {
  /** The width of the picture in its own units, and the part of it for the numbers of lines. */
  public static final int WIDTH = 1000;

  private static final int LEFT = 60;
  private static final int ROW = 24;
  private static final int TOP = 30;

  PlanTimeline {
    rows = List.copyOf(rows);
    years = List.copyOf(years);
  }

  /**
   * A line with its bar, if it has dates.
   *
   * @param top the distance of the row from the top
   */
  public record Row(LineText text, int top, Optional<Bar> bar) {}

  /**
   * A bar.
   *
   * @param open whether its beginning or end is not known
   */
  public record Bar(long from, long width, boolean open) {}

  /** The place of the first day of a year. */
  public record Year(int year, long at) {}

  /** The height of the picture. */
  public int height() {
    return TOP + rows.size() * ROW + 10;
  }

  /** Whether any line has dates. */
  public boolean hasBars() {
    return !years.isEmpty();
  }

  /** Places lines between the first and the last day of all of them. */
  static PlanTimeline of(List<LineText> lines) {
    List<LocalDate> days = lines.stream().flatMap(PlanTimeline::days).toList();
    Optional<LocalDate> first = days.stream().min(Comparator.naturalOrder());
    Optional<LocalDate> last = days.stream().max(Comparator.naturalOrder());
    List<Row> rows = new ArrayList<>();
    for (LineText line : lines) {
      Optional<Bar> bar = first.flatMap(from -> bar(line, from, last.orElse(from)));
      rows.add(new Row(line, TOP + rows.size() * ROW, bar));
    }
    return new PlanTimeline(
        rows, first.map(from -> years(from, last.orElse(from))).orElse(List.of()));
  }

  private static Stream<LocalDate> days(LineText line) {
    LineContent.Results results = line.content().results();
    return Stream.concat(
        PlanPeriod.first(results.begins()).stream(), PlanPeriod.last(results.ends()).stream());
  }

  private static Optional<Bar> bar(LineText line, LocalDate first, LocalDate last) {
    LineContent.Results results = line.content().results();
    Optional<LocalDate> begins = PlanPeriod.first(results.begins());
    Optional<LocalDate> ends = PlanPeriod.last(results.ends());
    if (begins.isEmpty() && ends.isEmpty()) {
      return Optional.empty();
    }
    long from = place(begins.orElse(first), first, last);
    long to = place(ends.orElse(last), first, last);
    return Optional.of(new Bar(from, Math.max(4, to - from), begins.isEmpty() || ends.isEmpty()));
  }

  private static List<Year> years(LocalDate first, LocalDate last) {
    List<Year> years = new ArrayList<>();
    for (int year = first.getYear(); year <= last.getYear() && years.size() < 60; year++) {
      LocalDate day = LocalDate.of(year, 1, 1);
      years.add(new Year(year, place(day.isBefore(first) ? first : day, first, last)));
    }
    return years;
  }

  private static long place(LocalDate day, LocalDate first, LocalDate last) {
    long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return LEFT + ChronoUnit.DAYS.between(first, day) * (WIDTH - LEFT - 10) / all;
  }
}
