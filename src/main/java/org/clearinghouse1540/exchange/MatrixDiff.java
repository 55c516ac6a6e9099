package org.clearinghouse1540.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FormVersion;

/** The differences between two copies of a matrix, in which documents have the same numbers. */
public record MatrixDiff(MatrixCopy before, MatrixCopy after) {

  /** The fields that differ, in the order of the form. */
  public List<FieldKey> changed() {
    List<FieldKey> changed = new ArrayList<>();
    for (FormVersion.Part part : after.form().all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          if (!before.text(row, column).equals(after.text(row, column))
              || !before
                  .content(row, column)
                  .decision()
                  .equals(after.content(row, column).decision())) {
            changed.add(new FieldKey(row.key(), column.key()));
          }
        }
      }
    }
    return changed;
  }

  /** The value of a field in the first copy. */
  public String valueBefore(FieldKey key) {
    return before.text(key);
  }

  /** The value of a field in the second copy. */
  public String valueAfter(FieldKey key) {
    return after.text(key);
  }

  /** A mark of the recorded values of these fields, by which a later change of them is found. */
  String seen(List<FieldKey> keys) {
    return keys.stream().map(this::seen).collect(Collectors.joining(";"));
  }

  private String seen(FieldKey key) {
    String recorded = before.text(key) + "\u0000" + before.content(key).decision();
    return key.name() + ":" + UUID.nameUUIDFromBytes(recorded.getBytes(StandardCharsets.UTF_8));
  }

  /** The fields with another recorded value than a page showed; none if it showed no value. */
  List<FieldKey> changedSince(String seen, List<FieldKey> chosen) {
    Set<String> shown = Set.copyOf(List.of(seen.split(";", -1)));
    return seen.isEmpty()
        ? List.of()
        : chosen.stream().filter(key -> !shown.contains(seen(key))).toList();
  }
}
