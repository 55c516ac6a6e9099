package org.clearinghouse1540.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;

/**
 * An entry of the feed.
 *
 * @param facts the facts of its page, and no more
 * @param page the public page that shows it
 * @param at the moment of its release, or of its last change
 */
record FeedEntry(RecordFacts facts, String page, Instant at) {

  /** The entry of a record that was released, with the day of its release. */
  static FeedEntry released(Published.Ground ground, RecordFacts facts, String page) {
    LocalDate day =
        ground instanceof Published.Ground.Released released
            ? released.records().stream()
                .map(ConsentRecord::holdsFrom)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH)
            : LocalDate.EPOCH;
    return new FeedEntry(facts, page, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
