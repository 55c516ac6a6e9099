package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * A text that was changed after keys were given for it. The earlier text stays published; the
 * change is a draft until the missing keys are given for it.
 *
 * @param missing the keys that were not given for the text as it is now
 * @param since the day on which a key was last given for this audience
 */
public record TextChange(
    Subject subject, Audience audience, List<GateKey> missing, LocalDate since) {
  public TextChange {
    missing = List.copyOf(missing);
  }

  /** Whether a key has to be given next: each waits for those before it. */
  public boolean isNext(GateKey key) {
    return missing.getFirst() == key;
  }
}
