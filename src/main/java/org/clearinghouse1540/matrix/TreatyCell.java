package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Treaties;

/**
 * A cell of the first part of the matrix, filled from reference data on treaties. Its mark is X
 * only if a source lists the State as a party; a signature alone is shown and sets no mark. Pure.
 *
 * @param lines the information of the source, one line for each treaty
 */
public record TreatyCell(FieldMark mark, List<Line> lines) {
  public TreatyCell {
    lines = List.copyOf(lines);
  }

  /** The information of a source on one treaty. */
  public record Line(Treaties.Treaty treaty, Adherence adherence) {

    /** The status, as the key of its text. */
    public String kind() {
      return adherence.status().key();
    }

    FieldMark mark() {
      return adherence.status() == AdherenceStatus.PARTY ? FieldMark.X : FieldMark.NOTHING_RECORDED;
    }
  }

  /** The cells by row of the form; treaties without a row are under the empty key. */
  static Map<String, TreatyCell> of(List<Adherence> adherences, Treaties treaties) {
    Map<String, List<Line>> lines = new TreeMap<>();
    for (Adherence adherence : adherences) {
      Optional<Treaties.Treaty> treaty = treaties.find(adherence.treaty());
      treaty.ifPresent(
          known ->
              lines
                  .computeIfAbsent(known.matrixRow(), row -> new ArrayList<>())
                  .add(new Line(known, adherence)));
    }
    Map<String, TreatyCell> cells = new TreeMap<>();
    lines.forEach(
        (row, found) -> {
          boolean party = found.stream().anyMatch(line -> line.mark() == FieldMark.X);
          cells.put(row, new TreatyCell(party ? FieldMark.X : FieldMark.NOTHING_RECORDED, found));
        });
    return cells;
  }
}
