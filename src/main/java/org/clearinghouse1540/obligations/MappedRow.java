package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;

/**
 * A line of the mapping of rows from one version of the form to the next.
 *
 * @param before the row of the version before, with its number; empty for a new row
 * @param after the row of the new version; empty for a dropped row
 */
record MappedRow(String before, RowRelation relation, String after) {

  /** The lines of a mapping with a row that does not stay as it was. */
  static List<MappedRow> of(RowMap map, FormVersion from, FormVersion to) {
    return map.lines().stream()
        .filter(line -> line.relation() != RowRelation.SAME)
        .map(
            line ->
                new MappedRow(
                    label(from, line.oldKey()), line.relation(), label(to, line.newKey())))
        .toList();
  }

  private static String label(FormVersion form, String key) {
    Optional<FormVersion.Row> row = form.find(key);
    return row.map(found -> (found.number() + " " + found.label()).strip()).orElse("");
  }
}
