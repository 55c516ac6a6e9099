package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Message;

/** Verifies a journal entry by entry and against its signed heads; reports the first error. */
public final class JournalVerifier {
  private final List<TreeHead> heads;
  private final List<String> hashes = new ArrayList<>();
  private final Map<String, String> lastOfRecord = new HashMap<>();

  private JournalVerifier(List<TreeHead> heads) {
    this.heads = heads.stream().sorted(java.util.Comparator.comparing(TreeHead::size)).toList();
  }

  /**
   * Verifies entries in their order against the signed heads.
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
                ? Message.of("kit.journal.broken.missing", entry.seq())
                : Message.of("kit.journal.broken.order", entry.seq()));
      }
      if (!entry.computedHash().equals(entry.hash())) {
        return new VerificationResult.Broken(wanted, Message.of("kit.journal.broken.changed"));
      }
      if (!entry.chainBefore().equals(last)) {
        return new VerificationResult.Broken(wanted, Message.of("kit.journal.broken.replaced"));
      }
      String before = lastOfRecord.getOrDefault(entry.subject(), JournalEntry.NONE);
      if (!entry.recordBefore().equals(before)) {
        return new VerificationResult.Broken(
            wanted, Message.of("kit.journal.broken.record", entry.subject()));
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
            head.size(), Message.of("kit.journal.broken.signature"));
      }
      if (head.size() > hashes.size()) {
        return new VerificationResult.Broken(
            hashes.size() + 1L, Message.of("kit.journal.broken.removed", head.size()));
      }
      while (grown < head.size()) {
        tree.add(hashes.get(grown++));
      }
      if (!tree.root().equals(head.root())) {
        return new VerificationResult.Broken(
            signed + 1, Message.of("kit.journal.broken.between", head.size()));
      }
      signed = head.size();
    }
    return new VerificationResult.Intact(hashes.size(), signed);
  }
}
