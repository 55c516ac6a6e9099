package org.clearinghouse1540.notes;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.kit.files.Table;

/**
 * Whether the number and the year of a Security Council resolution fit each other. The Council
 * numbers its resolutions in one row, so a number between two known ones has a year between theirs.
 */
final class ResolutionYears {
  private static final TreeMap<Integer, Integer> KNOWN = new TreeMap<>();

  static {
    for (Table.Row row : Table.fromData("notes/data/resolutions.csv").rows()) {
      KNOWN.put(
          Integer.valueOf(row.require("number")),
          LocalDate.parse(row.require("adopted")).getYear());
    }
  }

  private ResolutionYears() {}

  static boolean fit(int number, int year) {
    Map.Entry<Integer, Integer> before = KNOWN.floorEntry(number);
    Map.Entry<Integer, Integer> after = KNOWN.ceilingEntry(number);
    return (before == null || before.getValue() <= year)
        && (after == null || year <= after.getValue());
  }
}
