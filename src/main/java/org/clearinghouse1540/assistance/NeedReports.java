package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/** Records the reports of States that a need is withdrawn, or met without a delivery on record. */
@Component
class NeedReports {
  private final NeedStatusUpdates statuses;
  private final NeedEnds ends;
  private final Journal journal;

  NeedReports(NeedStatusUpdates statuses, NeedEnds ends, Journal journal) {
    this.statuses = statuses;
    this.ends = ends;
    this.journal = journal;
  }

  /**
   * Ends a need as its State reports.
   *
   * @throws BadInput if the need has ended already
   */
  void end(Actor actor, NeedItem need, NeedEnds.Report report, LocalDate today) {
    journal.inTransaction(
        () -> {
          if (!statuses.end(need.id(), report.status())) {
            throw BadInput.of("", "assistance.refused.ended");
          }
          ends.add(actor, need, report, today);
          journal.write(
              actor,
              Change.of("need item ended by its State", "need/" + need.id())
                  .before(Map.of("status", need.status().key()))
                  .after(Map.of("status", report.status().key(), "words", report.words()))
                  .source(report.document()));
        });
  }
}
