package org.clearinghouse1540.consent;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;

/**
 * The published records of one kind, as its file, the API and the feed show them. A module has one
 * package-private bean of this type for each kind; the outlets depend on none of them.
 */
public interface PublishedRecords {
  /** The word for the kind in addresses, such as {@code reports}. */
  String key();

  /** The key of the title of their list. */
  String title();

  /** The key of the name of their titles, such as "Report". */
  String named();

  /** Those that everybody may see now. */
  List<PublishedEntry> list(Language language);

  /**
   * A published record.
   *
   * @param facts its description, from which its page is made too
   * @param page the public page that shows it
   * @param ground the reason for its publication
   */
  record PublishedEntry(long id, RecordFacts facts, String page, Published.Ground ground) {
    /** The entry of a record that may be shown. */
    public static PublishedEntry of(
        Published<?> published, long id, RecordFacts facts, String page) {
      return new PublishedEntry(id, facts, page, published.ground());
    }
  }
}
