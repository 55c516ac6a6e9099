package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.workspace.WorkspaceEntry;

/**
 * The entries that States published.
 *
 * @param posts entries published in full
 * @param summaries entries published as a summary
 */
@Template("publication/posts.jte")
record PostListView(List<Published<WorkspaceEntry>> posts, List<Summary> summaries) {
  PostListView {
    posts = List.copyOf(posts);
    summaries = List.copyOf(summaries);
  }

  /** The description of an entry published as a summary, with its number. */
  record Summary(long entry, RecordFacts facts, Published.Ground ground) {}
}
