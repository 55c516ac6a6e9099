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

  /** A result and the moment at which the check began. */
  public record Done(Instant at, JournalCheck.Result result) {}

  /** Keeps a new result in place of the last one, and of what was reported before it began. */
  public void set(Instant at, JournalCheck.Result result) {
    reported.values().removeIf(moment -> moment.isBefore(at));
    last = Optional.of(new Done(at, result));
  }

  /** The last result; empty until the first check since the start is done. */
  public Optional<Done> get() {
    return last;
  }

  /** Reports a row that was found wrong between two checks, when something relied on it. */
  public void report(RowFinding finding, Instant at) {
    if (reported.size() < MOST && reported.put(finding, at) == null) {
      LOG.error("not as the journal records, and not relied on: {}", finding);
    }
  }

  /** The rows that were reported since the last check. */
  public List<RowFinding> reported() {
    return reported.keySet().stream()
        .sorted(Comparator.comparing(RowFinding::table).thenComparing(RowFinding::row))
        .toList();
  }
}
