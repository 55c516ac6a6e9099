package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The rows of a matrix that a filter leaves, in the order of the form.
 *
 * @param keys the keys of the rows
 * @param commented rows with a comment that the current user may see
 * @param asked rows about which the user's State asked an agency
 * @param unsourced the marks without a source, by the key of their row
 */
public record ListedRows(
    RowFilter filter,
    List<String> keys,
    Set<String> commented,
    Set<String> asked,
    Map<String, List<String>> unsourced) {
  public ListedRows {
    keys = List.copyOf(keys);
    commented = Set.copyOf(commented);
    asked = Set.copyOf(asked);
    unsourced = Map.copyOf(unsourced);
  }

  /** Whether a row is listed. */
  public boolean has(FormVersion.Row row) {
    return keys.contains(row.key());
  }

  /** Whether a row of a part is listed. */
  public boolean has(FormVersion.Part part) {
    return part.rows().stream().anyMatch(this::has);
  }

  /** The listed row before another one. */
  public Optional<String> before(String row) {
    int at = keys.indexOf(row);
    return at > 0 ? Optional.of(keys.get(at - 1)) : Optional.empty();
  }

  /** The listed row after another one; the first one if that is not listed. */
  public Optional<String> after(String row) {
    int at = keys.indexOf(row) + 1;
    return at < keys.size() ? Optional.of(keys.get(at)) : Optional.empty();
  }

  /** The marks of a row that no source supports. */
  public List<String> unsourced(FormVersion.Row row) {
    return unsourced.getOrDefault(row.key(), List.of());
  }
}
