package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * Finds the rows of a part for the rows of an official copy: by the same words, by nearly the same
 * words, and between two rows that are found by their place.
 */
final class RowAlignment {
  private static final double RELATED = 0.2;

  private final FormVersion.Part part;
  private final RowLabels labels;
  private final List<OfficialRow> rows;
  private final Set<String> used = new HashSet<>();

  private RowAlignment(FormVersion.Part part, List<OfficialRow> rows) {
    this.part = part;
    this.labels = new RowLabels(part.rows());
    this.rows = new ArrayList<>(rows);
  }

  static List<OfficialRow> align(FormVersion.Part part, List<OfficialRow> rows) {
    return new RowAlignment(part, rows).align();
  }

  private List<OfficialRow> align() {
    for (boolean exact : List.of(true, false)) {
      for (int at = 0; at < rows.size(); at++) {
        OfficialRow row = rows.get(at);
        if (row.row().isEmpty()) {
          List<FormVersion.Row> found =
              exact ? labels.exact(row.label()) : labels.find(row.label());
          take(at, free(found, row.number()), true);
        }
      }
    }
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).row().isEmpty()) {
        at = byPlace(at);
      }
    }
    return rows;
  }

  private Optional<FormVersion.Row> free(List<FormVersion.Row> found, String number) {
    List<FormVersion.Row> free = found.stream().filter(row -> !used.contains(row.key())).toList();
    return free.stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  private void take(int at, Optional<FormVersion.Row> found, boolean certain) {
    if (found.isPresent()) {
      used.add(found.get().key());
      rows.set(at, rows.get(at).is(found.get(), certain));
    }
  }

  // A run of unknown rows, and the unused rows of the form between the same two neighbours.
  private int byPlace(int first) {
    int last = first;
    while (last + 1 < rows.size() && rows.get(last + 1).row().isEmpty()) {
      last++;
    }
    int from = first == 0 ? 0 : position(rows.get(first - 1)) + 1;
    int to = last + 1 == rows.size() ? part.rows().size() : position(rows.get(last + 1));
    List<FormVersion.Row> free =
        from > to
            ? List.of()
            : part.rows().subList(from, to).stream()
                .filter(row -> !used.contains(row.key()))
                .toList();
    boolean equal = free.size() == last - first + 1;
    for (int at = first; at <= last; at++) {
      OfficialRow row = rows.get(at);
      FormVersion.Row opposite = equal ? free.get(at - first) : null;
      Optional<FormVersion.Row> likely =
          Optional.ofNullable(opposite)
              .filter(
                  candidate ->
                      candidate.number().equals(row.number())
                          || RowLabels.likeness(candidate.label(), row.label()) >= RELATED)
              .or(
                  () ->
                      free.stream()
                          .filter(candidate -> !used.contains(candidate.key()))
                          .filter(
                              candidate ->
                                  RowLabels.likeness(candidate.label(), row.label()) >= RELATED)
                          .filter(candidate -> candidate.number().equals(row.number()))
                          .findFirst());
      take(at, likely, false);
    }
    return last;
  }

  private int position(OfficialRow row) {
    return part.rows().indexOf(row.row().orElseThrow());
  }
}
