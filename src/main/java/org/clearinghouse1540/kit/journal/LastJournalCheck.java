package org.clearinghouse1540.kit.journal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The result of the last check of the journal and the tables by the running program. */
@Component
public final class LastJournalCheck {
  private volatile Optional<Done> last = Optional.empty();

  /** A result and the moment at which the check began. */
  public record Done(Instant at, JournalCheck.Result result) {}

  /** Keeps a new result in place of the last one. */
  public void set(Instant at, JournalCheck.Result result) {
    last = Optional.of(new Done(at, result));
  }

  /** The last result; empty until the first check since the start is done. */
  public Optional<Done> get() {
    return last;
  }
}
