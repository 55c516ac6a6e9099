package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Entries that States share: members, providers and regional coordinators read them by consent. */
@Controller
class SharedEntryPages {
  private final SharedEntries shared;
  private final EntryViews views;
  private final EntryDocument documents;

  SharedEntryPages(SharedEntries shared, EntryViews views, EntryDocument documents) {
    this.shared = shared;
    this.views = views;
    this.documents = documents;
  }

  @GetMapping("/shared")
  Page list(Viewer viewer, Language language) {
    boolean committee = viewer.belongsToCommittee();
    List<WorkspaceEntry> offered = committee ? shared.listOffered() : List.of();
    List<EntrySummary> summaries = committee ? shared.listOfferedSummaries() : List.of();
    return Page.of(
        new SharedEntriesView(
            shared.listFor(viewer).stream()
                .map(entry -> views.line(entry.value(), language))
                .toList(),
            offered.stream().map(entry -> views.line(entry, language)).toList(),
            summaries.stream().map(summary -> views.line(summary, language)).toList()));
  }

  @GetMapping("/shared/{id}")
  Page entry(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(
        views.shared(
            viewer,
            language,
            submitted,
            new EntryViews.SharedText(
                shared.findReference(viewer, id).orElseThrow(NotFound::new),
                shared.findReadable(viewer, id),
                shared.findSummary(viewer, id))));
  }

  @GetMapping("/shared/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language language,
      @PathVariable long id,
      @PathVariable("form") String format) {
    Published<WorkspaceEntry> entry = shared.findFor(viewer, id).orElseThrow(NotFound::new);
    return Download.of(documents.of(entry, language), format, "entry-" + id);
  }
}
