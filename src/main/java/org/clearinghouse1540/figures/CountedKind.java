package org.clearinghouse1540.figures;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;

/**
 * A kind of record that can be counted. Its view has the columns {@code id}, {@code address} (of
 * the page of the record), {@code name}, {@code states} (codes), {@code day} (as precise as known),
 * one for each dimension, and {@code amount} where the measure needs it. The rights of the viewer
 * apply to it.
 *
 * @param key the word for it in rules; the texts {@code counts.of.KEY} and {@code counts.means.KEY}
 *     name and explain it
 * @param permission what a user needs to count it
 * @param view the name of the view, which only its module uses
 */
public record CountedKind(
    String key,
    Permission permission,
    Measure measure,
    String view,
    List<CountedDimension> dimensions) {
  public CountedKind {
    dimensions = List.copyOf(dimensions);
  }

  /** The number that is computed for each group of records. */
  public enum Measure {
    /** The records, and the States that they concern. */
    RECORDS,
    /** The sum of {@code amount}, and the records. */
    PERSONS,
    /** The shortest, the median and the longest {@code amount}, which is a number of days. */
    DAYS
  }

  /** A kind whose records are counted. */
  public static CountedKind of(
      String key, Permission permission, String view, CountedDimension... dimensions) {
    return new CountedKind(key, permission, Measure.RECORDS, view, List.of(dimensions));
  }

  /** This kind with another measure. */
  public CountedKind by(Measure other) {
    return new CountedKind(key, permission, other, view, dimensions);
  }

  /** The dimension with this name. */
  public Optional<CountedDimension> find(String name) {
    return dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
  }
}
