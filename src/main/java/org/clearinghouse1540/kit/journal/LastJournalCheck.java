package org.clearinghouse1540.kit.journal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The result of the last check of the journal and the tables by the running program. */
@Component
public final class LastJournalCheck {
  private volatile Optional<Done> last = Optional.empty();

  /**
   * A result.
   *
   * @param at the moment at which the check began
   * @param since the moment from which checks without interruption found something wrong; that of
   *     this check if it found nothing
   */
  public record Done(Instant at, Instant since, JournalCheck.Result result) {}

  /** Keeps a new result in place of the last one. */
  public synchronized void set(Instant at, JournalCheck.Result result) {
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
}
