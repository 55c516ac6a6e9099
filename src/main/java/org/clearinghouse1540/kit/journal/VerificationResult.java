package org.clearinghouse1540.kit.journal;

import org.clearinghouse1540.kit.text.Message;

/** The result of verifying a journal. */
public sealed interface VerificationResult {

  /** The journal is intact: its number of entries, and how many the last signed head covers. */
  record Intact(long entries, long signed) implements VerificationResult {}

  /**
   * The journal is not intact.
   *
   * @param seq the first entry that is wrong or missing
   * @param reason what is wrong with it
   */
  record Broken(long seq, Message reason) implements VerificationResult {}
}
