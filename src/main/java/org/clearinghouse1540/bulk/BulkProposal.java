package org.clearinghouse1540.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes that a row of a file proposes, field by field.
 *
 * @param row the number of the row in its sheet
 * @param place where the row is in the file
 * @param before the record that it changes; empty for a new one
 * @param title the name of the record for a reader
 * @param values the values of the record with all changes
 * @param fields the fields that would change; those with a value for a new record
 */
record BulkProposal(
    int row,
    String place,
    Optional<BulkRecord> before,
    String title,
    Map<String, List<String>> values,
    List<String> fields) {
  BulkProposal {
    values = Map.copyOf(values);
    fields = List.copyOf(fields);
  }

  /** The name of a field in the form that decides on it. */
  String name(String field) {
    return row + ":" + field;
  }

  /** The recorded values of a field. */
  List<String> recorded(String field) {
    return before.map(stored -> stored.values().getOrDefault(field, List.of())).orElse(List.of());
  }

  /** The values of the record with some of the changes. */
  Map<String, List<String>> with(List<String> chosen) {
    Map<String, List<String>> taken = new LinkedHashMap<>(values);
    for (String field : fields) {
      if (!chosen.contains(field)) {
        taken.put(field, recorded(field));
      }
    }
    return taken;
  }
}
