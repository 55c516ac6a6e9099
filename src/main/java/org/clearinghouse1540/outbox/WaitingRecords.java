package org.clearinghouse1540.outbox;

import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;

/**
 * Tells whether a record that a waiting message announces is still as it was announced. A module
 * that announces records has one bean for each of their kinds.
 */
public interface WaitingRecords {

  /** The kind of its records. */
  Subject.Kind kind();

  /** Whether a record may still be announced to an audience, and is still as it was announced. */
  boolean mayBeAnnounced(Subject subject, Audience audience);
}
