package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.workspace.WorkspaceEntries;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access log of an entry of a workspace, for its State. */
@Controller
class EntryDisclosurePages {
  private final DisclosureReader log;
  private final WorkspaceEntries entries;

  EntryDisclosurePages(DisclosureReader log, WorkspaceEntries entries) {
    this.log = log;
    this.entries = entries;
  }

  @GetMapping("/workspace/{id}/shown")
  Page entry(Viewer viewer, Language language, @PathVariable long id) {
    WorkspaceEntry entry = entries.find(viewer.party(), id).orElseThrow(NotFound::new);
    List<Subject> subjects = List.of(Subject.workspace(id));
    return Page.of(log.view(entry.title(), "/workspace/" + id, subjects, language));
  }
}
