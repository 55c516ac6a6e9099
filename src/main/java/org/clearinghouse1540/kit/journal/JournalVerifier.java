package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/**
 * Verifies a journal entry by entry and against its signed heads; reports the first error. It keeps
 * the frontier of the tree and the last hash of each record, and no entry.
 */
public final class JournalVerifier {
  private final List<TreeHead> heads;
  private final MerkleTree.Growing tree = new MerkleTree.Growing();
  private final LastHashes lastOfRecord = new LastHashes();
  private final KeyChain keys = new KeyChain();
  // The heads whose size the tree has reached, and whether its root was theirs.
  private final List<Boolean> rootOfHead = new ArrayList<>();

  private JournalVerifier(List<TreeHead> heads) {
    this.heads = heads.stream().sorted(java.util.Comparator.comparing(TreeHead::size)).toList();
  }

  /**
   * Verifies entries in their order against the signed heads.
   *
   * @param trusted the public key that heads must be signed with, or an earlier key that the
   *     journal says was replaced, hexadecimal; empty for any
   */
  public static VerificationResult check(
      Iterable<JournalEntry> entries, List<TreeHead> heads, String trusted) {
    return new JournalVerifier(heads).run(entries, trusted);
  }

  private VerificationResult run(Iterable<JournalEntry> entries, String trusted) {
    String last = JournalEntry.NONE;
    compareRoots();
    for (JournalEntry entry : entries) {
      long wanted = tree.size() + 1;
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
      String before = lastOfRecord.put(entry.subject(), entry.hash());
      if (!entry.recordBefore().equals(before)) {
        return new VerificationResult.Broken(
            wanted, Message.of("kit.journal.broken.record", entry.subject()));
      }
      if (!keys.read(entry)) {
        return new VerificationResult.Broken(wanted, Message.of("kit.journal.broken.key"));
      }
      last = entry.hash();
      tree.add(last);
      compareRoots();
    }
    return heads(trusted);
  }

  private void compareRoots() {
    while (rootOfHead.size() < heads.size() && heads.get(rootOfHead.size()).size() <= tree.size()) {
      TreeHead head = heads.get(rootOfHead.size());
      rootOfHead.add(head.size() == tree.size() && tree.root().equals(head.root()));
    }
  }

  private VerificationResult heads(String trusted) {
    long signed = 0;
    for (int at = 0; at < heads.size(); at++) {
      TreeHead head = heads.get(at);
      if (!keys.accepts(head, trusted)) {
        return new VerificationResult.Broken(
            head.size(), Message.of("kit.journal.broken.signature"));
      }
      if (at >= rootOfHead.size()) {
        return new VerificationResult.Broken(
            tree.size() + 1, Message.of("kit.journal.broken.removed", head.size()));
      }
      if (!rootOfHead.get(at)) {
        return new VerificationResult.Broken(
            signed + 1, Message.of("kit.journal.broken.between", head.size()));
      }
      signed = head.size();
    }
    return new VerificationResult.Intact(tree.size(), signed);
  }
}
