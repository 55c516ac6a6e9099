package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.practices.PracticeFacts;
import org.clearinghouse1540.practices.PracticeReturnRecords;
import org.clearinghouse1540.practices.Practices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The effective practices that the State writes, with its drafts. */
@Component
@Order(5)
final class PracticesPart implements ArchivePart {
  private final Practices practices;
  private final PracticeFacts facts;
  private final PracticeReturnRecords returns;

  PracticesPart(Practices practices, PracticeFacts facts, PracticeReturnRecords returns) {
    this.practices = practices;
    this.returns = returns;
    this.facts = facts;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries =
        new ArrayList<>(
            RecordsFiles.of(
                order,
                "practices/own",
                "practices.own",
                practices.listOwn().stream()
                    .map(practice -> facts.of(practice, order.language()))
                    .toList()));
    entries.addAll(
        RecordsFiles.of(
            order, "practices/returns", "archives.returns", returns.ofOwner(order.language())));
    return entries;
  }
}
