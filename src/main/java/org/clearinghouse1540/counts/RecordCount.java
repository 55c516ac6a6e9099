package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.figures.CountedKind;

/**
 * The numbers of a rule for records. Where small groups are merged, it has only numbers that may be
 * shown to the public: whoever writes it cannot show more.
 *
 * @param total the numbers of all records that fit the rule
 * @param undated how many records have no date, and are left out because the rule is for a period;
 *     empty if they are few and are not shown
 */
public record RecordCount(
    RecordRule rule, List<Line> lines, Numbers total, Optional<Integer> undated) {
  public RecordCount {
    lines = List.copyOf(lines);
  }

  /** The text keys of the columns of numbers, in their order. */
  public static List<String> heads(CountedKind.Measure measure) {
    return switch (measure) {
      case RECORDS -> List.of("counts.number.records", "counts.number.states");
      case PERSONS -> List.of("counts.number.persons", "counts.number.events");
      case DAYS ->
          List.of(
              "counts.number.cases",
              "counts.number.shortest",
              "counts.number.median",
              "counts.number.longest",
              "counts.number.without");
    };
  }

  /** Numbers in the order of {@link #heads}; a number that cannot be given is empty. */
  public record Numbers(List<Optional<Long>> values) {
    public Numbers {
      values = List.copyOf(values);
    }

    /** The number of records, persons or cases. */
    long size() {
      return values.getFirst().orElse(0L);
    }

    /** A number as text; empty if there is none. */
    public String text(int position) {
      return values.get(position).map(String::valueOf).orElse("");
    }
  }

  /**
   * The numbers of a group of records.
   *
   * @param values the values of the dimensions, as the records have them; empty for merged groups
   * @param names the names of these values
   */
  public record Line(List<String> values, List<String> names, Numbers numbers) {
    public Line {
      values = List.copyOf(values);
      names = List.copyOf(names);
    }
  }
}
