package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** A State's own workspace: its entries, and the form for a new one. */
@Template("workspace/workspace.jte")
record WorkspaceView(List<WorkspaceEntry> entries, List<Option> kinds, FormView form) {
  WorkspaceView {
    entries = List.copyOf(entries);
    kinds = List.copyOf(kinds);
  }
}
