package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The entries that States share with the current user.
 *
 * @param offered the entries that await approval for posting in full; for the Committee
 * @param summaries the summaries that await approval for posting; for the Committee
 */
@Template("workspace/shared.jte")
record SharedEntriesView(List<Line> entries, List<Line> offered, List<SummaryLine> summaries) {
  SharedEntriesView {
    entries = List.copyOf(entries);
    offered = List.copyOf(offered);
    summaries = List.copyOf(summaries);
  }

  /** An entry with the name of its State. */
  public record Line(long id, String title, String state, WorkspaceEntry.Kind kind) {}

  /** A summary with the name of its State. */
  public record SummaryLine(long entry, String title, String state) {}
}
