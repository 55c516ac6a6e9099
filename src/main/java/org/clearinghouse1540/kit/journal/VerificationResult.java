package org.clearinghouse1540.kit.journal;

/** What a check of a journal found. */
public sealed interface VerificationResult {

  /** It holds: so many entries, the last signed head covers so many of them. */
  record Holds(long entries, long signed) implements VerificationResult {}

  /**
   * It does not hold.
   *
   * @param seq the first entry that is wrong or missing
   * @param what a sentence on it
   */
  record Broken(long seq, String what) implements VerificationResult {}
}
