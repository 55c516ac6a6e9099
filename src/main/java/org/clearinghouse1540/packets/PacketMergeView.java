package org.clearinghouse1540.packets;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.ReportedView;

/** The entries of an uploaded packet beside the current values, and the form that merges them. */
@Template("packets/merge.jte")
record PacketMergeView(
    MatrixId matrix, FormView form, List<PacketComparison.Row> rows, ReportedView account) {
  PacketMergeView {
    rows = List.copyOf(rows);
  }

  /** The fields as the page shows them, with which the form is sent. */
  String seen() {
    return rows.stream().map(PacketComparison.Row::seen).collect(Collectors.joining(","));
  }

  /** The number of entries that have to be checked before they are merged. */
  public long conflicts() {
    return rows.stream().filter(PacketComparison.Row::isConflict).count();
  }
}
