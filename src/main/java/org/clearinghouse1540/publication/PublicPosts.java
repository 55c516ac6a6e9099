package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.workspace.Entry;
import org.clearinghouse1540.workspace.Sharing;
import org.clearinghouse1540.workspace.Summary;
import org.springframework.stereotype.Component;

/** What States posted for everybody: entries in full, and summaries. */
@Component
final class PublicPosts {
  private final Sharing sharing;

  PublicPosts(Sharing sharing) {
    this.sharing = sharing;
  }

  List<Published<Entry>> list() {
    return sharing.posted();
  }

  Optional<Published<Entry>> find(long id) {
    return list().stream().filter(each -> each.value().id() == id).findFirst();
  }

  List<Published<Summary>> summaries() {
    return sharing.postedSummaries();
  }
}
