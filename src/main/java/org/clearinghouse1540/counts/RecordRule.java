package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;

/**
 * The rule of a count of records: which records are counted, and by what. Printed beside the
 * numbers, it computes them again.
 *
 * @param by the names of at most two dimensions; {@link #YEAR} and {@link #GROUP} besides those of
 *     the kind
 * @param where the values of dimensions to which the records are limited
 * @param group the code of the regional group to whose States they are limited; empty for all
 * @param from the first day; empty for no limit
 * @param until the last day, which is the cut-off date; empty for no limit
 * @param merged whether groups of fewer than five records are merged, for the public
 */
public record RecordRule(
    CountedKind kind,
    List<String> by,
    Map<String, String> where,
    String group,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    boolean merged) {
  /** The year of a record, which every kind can be counted by. */
  public static final String YEAR = "year";

  /** The regional group of the States that a record concerns. */
  public static final String GROUP = "group";

  public RecordRule {
    by = List.copyOf(by);
    where = Map.copyOf(where);
  }

  /** The rule as one line, such as {@code count=needs by=answer from=2026-01-01 to=2026-12-31}. */
  public String text() {
    List<String> words = new ArrayList<>(List.of("count=" + kind.key()));
    if (!by.isEmpty()) {
      words.add("by=" + String.join(",", by));
    }
    new TreeMap<>(where).forEach((name, value) -> words.add(name + "=" + value));
    if (!group.isEmpty()) {
      words.add("group=" + group);
    }
    from.ifPresent(day -> words.add("from=" + day));
    until.ifPresent(day -> words.add("to=" + day));
    if (merged) {
      words.add("small=merged");
    }
    return String.join(" ", words);
  }

  /** Whether records without a date are left out. */
  boolean isForPeriod() {
    return from.isPresent() || until.isPresent();
  }

  /** The dimension of the kind with this name; nothing for year and group. */
  Optional<CountedDimension> dimension(String name) {
    return kind.find(name);
  }

  /** A value as it is written in a rule: without blanks. */
  static String written(String value) {
    return value.replace(' ', '_');
  }
}
