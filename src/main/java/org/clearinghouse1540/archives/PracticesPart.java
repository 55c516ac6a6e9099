package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.practices.PracticeFacts;
import org.clearinghouse1540.practices.Practices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The effective practices that the State writes, with its drafts. */
@Component
@Order(5)
final class PracticesPart implements ArchivePart {
  private final Practices practices;
  private final PracticeFacts facts;

  PracticesPart(Practices practices, PracticeFacts facts) {
    this.practices = practices;
    this.facts = facts;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return RecordsFiles.of(
        order,
        "practices/own",
        "practices.own",
        practices.listOwn().stream()
            .map(practice -> facts.of(practice, order.language()))
            .toList());
  }
}
