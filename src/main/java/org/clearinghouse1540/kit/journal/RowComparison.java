package org.clearinghouse1540.kit.journal;

import java.util.List;

/** The result of comparing the recorded tables with the journal. */
public record RowComparison(int tables, long rows, List<RowFinding> findings) {
  public RowComparison {
    findings = List.copyOf(findings);
  }
}
