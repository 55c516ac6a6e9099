package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks a journal entry by entry and against its signed heads; names the first that is wrong. */
public final class JournalVerifier {
  private final List<TreeHead> heads;
  private final List<String> hashes = new ArrayList<>();
  private final Map<String, String> lastOfRecord = new HashMap<>();

  private JournalVerifier(List<TreeHead> heads) {
    this.heads = heads.stream().sorted(java.util.Comparator.comparing(TreeHead::size)).toList();
  }

  /**
   * Checks entries in their order against the heads that were signed.
   *
   * @param trusted the public key that heads must be signed with, hexadecimal; empty for any
   */
  public static VerificationResult check(
      Iterable<JournalEntry> entries, List<TreeHead> heads, String trusted) {
    return new JournalVerifier(heads).run(entries, trusted);
  }

  private VerificationResult run(Iterable<JournalEntry> entries, String trusted) {
    String last = JournalEntry.NONE;
    for (JournalEntry entry : entries) {
      long wanted = hashes.size() + 1L;
      if (entry.seq() != wanted) {
        return new VerificationResult.Broken(
            wanted,
            entry.seq() > wanted
                ? "The entry is missing; the next one there is " + entry.seq() + "."
                : "The entry " + entry.seq() + " stands there out of its order.");
      }
      if (!entry.computedHash().equals(entry.hash())) {
        return new VerificationResult.Broken(
            wanted, "The entry was changed: its hash does not fit it.");
      }
      if (!entry.chainBefore().equals(last)) {
        return new VerificationResult.Broken(
            wanted, "The entry does not follow the one before it: that one was exchanged.");
      }
      String before = lastOfRecord.getOrDefault(entry.subject(), JournalEntry.NONE);
      if (!entry.recordBefore().equals(before)) {
        return new VerificationResult.Broken(
            wanted,
            "The entry does not follow the last one on its record " + entry.subject() + ".");
      }
      last = entry.hash();
      lastOfRecord.put(entry.subject(), last);
      hashes.add(last);
    }
    return heads(trusted);
  }

  private VerificationResult heads(String trusted) {
    long signed = 0;
    MerkleTree.Growing tree = new MerkleTree.Growing();
    int grown = 0;
    for (TreeHead head : heads) {
      if (!head.holds() || (!trusted.isEmpty() && !trusted.equals(head.publicKey()))) {
        return new VerificationResult.Broken(
            head.size(), "The signature of the head at this entry does not hold.");
      }
      if (head.size() > hashes.size()) {
        return new VerificationResult.Broken(
            hashes.size() + 1L,
            "The entry is missing: a signed head says that there were "
                + head.size()
                + " entries.");
      }
      while (grown < head.size()) {
        tree.add(hashes.get(grown++));
      }
      if (!tree.root().equals(head.root())) {
        return new VerificationResult.Broken(
            signed + 1,
            "Between this entry and entry "
                + head.size()
                + " something was exchanged: the signed head is of other entries.");
      }
      signed = head.size();
    }
    return new VerificationResult.Holds(hashes.size(), signed);
  }
}
