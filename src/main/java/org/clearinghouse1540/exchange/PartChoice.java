package org.clearinghouse1540.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.obligations.FormVersion;

/** Assigns the tables of a copy to the parts of the form, and keeps what was read of each part. */
final class PartChoice {
  private static final double NAMED = 0.5;
  private static final double GOES_ON = 0.4;
  private static final double NOT_SEEN = 0.25;

  private final LayoutCopyParser copy;
  private final Set<String> partsSeen = new HashSet<>();
  private final Map<String, RowLabels> labels = new HashMap<>();
  private final Map<String, Set<FormVersion.Row>> rowsSeen = new HashMap<>();
  private final Map<String, List<FormVersion.Column>> columns = new HashMap<>();
  private String lastPart = "";

  PartChoice(LayoutCopyParser copy) {
    this.copy = copy;
  }

  /** Whether a table of a part was found. */
  boolean hasAny() {
    return !partsSeen.isEmpty();
  }

  /** The labels of the rows of a part. */
  RowLabels labels(FormVersion.Part part) {
    return labels.computeIfAbsent(part.key(), key -> new RowLabels(part.rows()));
  }

  /** The rows of a part that were read, in any table. */
  Set<FormVersion.Row> rowsSeen(FormVersion.Part part) {
    return rowsSeen.computeIfAbsent(part.key(), key -> new HashSet<>());
  }

  /**
   * The columns of the last table of a part, with which a table without heads continues; empty
   * columns at its end may be missing.
   */
  Optional<List<FormVersion.Column>> columns(FormVersion.Part part, int width) {
    return Optional.ofNullable(columns.get(part.key())).filter(known -> known.size() >= width);
  }

  /** Keeps the columns of a table with heads. */
  void columns(FormVersion.Part part, List<FormVersion.Column> found) {
    columns.put(part.key(), found);
  }

  /**
   * The part whose rows are in the table; if several have the same rows, its title decides, or the
   * rows that were read before.
   */
  Optional<FormVersion.Part> of(FormVersion form, Block.Cells cells, String heading) {
    FormVersion.Part best = null;
    double most = 0;
    double second = 0;
    for (FormVersion.Part part : form.parts()) {
      RowLabels known = labels(part);
      Set<FormVersion.Row> rows = new HashSet<>();
      cells.rows().stream()
          .flatMap(row -> row.stream().limit(3).flatMap(cell -> known.find(cell).stream()))
          .forEach(rows::add);
      double found = rows.size();
      found += found == 0 ? 0 : bonus(part, cells, heading);
      if (found > most) {
        second = most;
        most = found;
        best = part;
      } else {
        second = Math.max(second, found);
      }
    }
    if (best == null) {
      if (!LayoutCopyParser.isLegend(cells)) {
        cells.rows().stream()
            .map(row -> String.join(" | ", row.stream().distinct().toList()))
            .filter(line -> !line.isBlank() && !line.startsWith("["))
            .forEach(line -> copy.report("exchange.unrecognized.table", line));
      }
      return Optional.empty();
    }
    partsSeen.add(best.key());
    lastPart = best.key();
    boolean restarts = second > 0 && hasMoreLinesThanRows(best, cells);
    if (restarts || most - second < 1 && most % 1 < NAMED) {
      copy.report("exchange.unrecognized.part", best.title());
    }
    return Optional.of(best);
  }

  // A label that comes twice can be that of a row of another part in the same table.
  private boolean hasMoreLinesThanRows(FormVersion.Part part, Block.Cells cells) {
    RowLabels known = labels(part);
    Map<List<FormVersion.Row>, Integer> lines = new HashMap<>();
    for (List<String> row : cells.rows()) {
      row.stream()
          .limit(3)
          .map(known::find)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .ifPresent(found -> lines.merge(found, 1, Integer::sum));
    }
    return lines.entrySet().stream().anyMatch(line -> line.getValue() > line.getKey().size());
  }

  private double bonus(FormVersion.Part part, Block.Cells cells, String heading) {
    String title = LayoutCopyParser.bare(part.title());
    String line = LayoutCopyParser.bare(heading);
    if (!line.isEmpty() && (title.endsWith(line) || line.startsWith(title))) {
      return NAMED;
    }
    if (!partsSeen.contains(part.key())) {
      return NOT_SEEN;
    }
    RowLabels known = labels(part);
    Set<FormVersion.Row> seen = rowsSeen(part);
    boolean goesOn =
        part.key().equals(lastPart)
            && cells.rows().stream()
                .flatMap(row -> row.stream().limit(3))
                .map(known::find)
                .filter(found -> !found.isEmpty())
                .noneMatch(seen::containsAll);
    return goesOn ? GOES_ON : 0;
  }
}
