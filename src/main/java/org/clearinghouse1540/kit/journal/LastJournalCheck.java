package org.clearinghouse1540.kit.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The result of the last check of the journal and the tables by the running program. */
@Component
public final class LastJournalCheck {
  private static final Logger LOG = LoggerFactory.getLogger(LastJournalCheck.class);
  private static final int MOST = 1_000;
  private final Map<RowFinding, Instant> reported = new ConcurrentHashMap<>();
  private volatile Optional<Done> last = Optional.empty();

  /**
   * A result.
   *
   * @param at the moment at which the check began
   * @param since the moment from which checks without interruption found something wrong; that of
   *     this check if it found nothing
   */
  public record Done(Instant at, Instant since, JournalCheck.Result result) {}

  /** Keeps a new result in place of the last one and of the reports before it began. */
  public synchronized void set(Instant at, JournalCheck.Result result) {
    reported.values().removeIf(moment -> moment.isBefore(at));
    Instant since =
        last.filter(before -> !before.result().isIntact() && !result.isIntact())
            .map(Done::since)
            .orElse(at);
    last = Optional.of(new Done(at, since, result));
  }

  /** The last result; empty until the first check since the start is done. */
  public Optional<Done> get() {
    return last;
  }

  /** Reports a row that was found wrong between two checks, when something relied on it. */
  public void report(RowFinding finding, Instant at) {
    if (reported.size() < MOST && reported.putIfAbsent(finding, at) == null) {
      LOG.error("not as the journal records, and not relied on: {}", finding);
    }
  }

  /** The moment of the first report since the last check; that of the epoch if there is none. */
  public Instant reportedSince() {
    return reported.values().stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** The rows that were reported since the last check. */
  public List<RowFinding> reported() {
    return reported.keySet().stream()
        .sorted(Comparator.comparing(RowFinding::table).thenComparing(RowFinding::row))
        .toList();
  }
}
