package org.clearinghouse1540.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.matrix.SourceUsage;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/**
 * The evidence to review: cited documents that are repealed, older than some years, or at an
 * address that does not answer.
 */
@Component
class EvidenceQueue {
  private final SourceUsage usage;
  private final Dismissals dismissals;
  private final Clock clock;

  EvidenceQueue(SourceUsage usage, Dismissals dismissals, Clock clock) {
    this.usage = usage;
    this.dismissals = dismissals;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The items, one for each document and reason, in the order of States and dates. */
  List<ReviewItem> items(int years) {
    Map<Dismissals.Key, ReviewItem.Dismissal> dismissed = dismissals.all();
    return usage.toCheckEverywhere(today().getYear() - years).stream()
        .map(found -> item(found, dismissed))
        .toList();
  }

  /** The item of a document, if it is one. */
  Optional<ReviewItem> find(long document, ReviewItem.ReviewReason reason) {
    return items(0).stream()
        .filter(item -> item.document() == document && item.reason() == reason)
        .findFirst();
  }

  private static ReviewItem item(
      SourceUsage.OutdatedDocument found, Map<Dismissals.Key, ReviewItem.Dismissal> dismissed) {
    CitedDocument document = found.document();
    ReviewItem.ReviewReason reason =
        ReviewItem.ReviewReason.find(found.reason().key()).orElseThrow();
    String finding =
        switch (reason) {
          case OLD -> document.issuedOn();
          case REPEALED -> document.repealed();
          case DEAD -> "since " + found.silent().orElseThrow().since();
        };
    return new ReviewItem(
        document.id(),
        found.state(),
        document.title(),
        document.issuedOn(),
        reason,
        finding,
        found.fields(),
        found.silent(),
        Optional.ofNullable(
            dismissed.get(new Dismissals.Key(document.id(), reason.key(), finding))));
  }
}
