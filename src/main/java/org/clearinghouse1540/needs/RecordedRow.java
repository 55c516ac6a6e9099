package org.clearinghouse1540.needs;

import java.util.List;

/**
 * A row of the matrix with the current content that the current user may see.
 *
 * @param label the wording of the row
 * @param lines the fields that are not empty
 */
public record RecordedRow(MatrixRow row, String label, List<Line> lines) {
  public RecordedRow {
    lines = List.copyOf(lines);
  }

  /** One field of the row: its label, and its content with the sources. */
  public record Line(String label, String words) {}

  /** The content as text: one line for each field. */
  String words() {
    return String.join(
        "\n", lines.stream().map(line -> line.label() + ": " + line.words()).toList());
  }
}
