package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.workspace.EntrySummary;
import org.clearinghouse1540.workspace.SharedEntries;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.stereotype.Component;

/** The entries that States published, in full or as summaries. */
@Component
final class PublicPosts {
  private final SharedEntries sharing;

  PublicPosts(SharedEntries sharing) {
    this.sharing = sharing;
  }

  List<Published<WorkspaceEntry>> list() {
    return sharing.posted();
  }

  Optional<Published<WorkspaceEntry>> find(long id) {
    return sharing.findPosted(id);
  }

  List<Published<EntrySummary>> summaries() {
    return sharing.postedSummaries();
  }
}
