package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/**
 * A journal, or the entries of some of its records, as a file that can be verified without this
 * program: JSON lines, first the signed head, then the entries, each with the proof that the head
 * covers it. Where the signing key was replaced, the entries that say so are part of each bundle.
 *
 * @param whole whether it contains all entries
 * @param proofs by entry number
 */
public record JournalBundle(
    boolean whole, TreeHead head, List<JournalEntry> entries, Map<Long, List<String>> proofs) {

  public JournalBundle {
    entries = List.copyOf(entries);
    proofs = Map.copyOf(proofs);
  }

  /** The bundle of all entries that a head covers, or of those of one record and its parts. */
  public static JournalBundle of(
      List<JournalEntry> entries, TreeHead head, Optional<String> subject) {
    List<JournalEntry> under = entries.subList(0, (int) head.size());
    List<String> hashes = under.stream().map(JournalEntry::hash).toList();
    List<JournalEntry> chosen =
        under.stream()
            .filter(entry -> subject.isEmpty() || isOf(entry.subject(), subject.get()))
            .toList();
    Map<Long, List<String>> proofs = new HashMap<>();
    if (subject.isPresent()) {
      MerkleProofs all = new MerkleProofs();
      hashes.forEach(all::add);
      chosen.forEach(entry -> proofs.put(entry.seq(), all.of((int) entry.seq() - 1)));
    }
    return new JournalBundle(subject.isEmpty(), head, chosen, proofs);
  }

  /**
   * Writes the bundle of all entries that a head covers, or of those of one record and its parts,
   * of which a few are in memory at a time.
   *
   * @return the number of entries in the bundle
   */
  public static long write(
      Writer out, Iterable<JournalEntry> all, TreeHead head, Optional<String> subject)
      throws IOException {
    MerkleProofs proofs = new MerkleProofs();
    long chosen = head.size();
    if (subject.isPresent()) {
      chosen = 0;
      for (JournalEntry entry : all) {
        if (entry.seq() <= head.size()) {
          proofs.add(entry.hash());
          chosen += isOf(entry.subject(), subject.get()) ? 1 : 0;
        }
      }
    }
    JournalBundleFile.writeHead(out, subject.isEmpty(), head, chosen);
    for (JournalEntry entry : all) {
      if (entry.seq() > head.size()) {
        break;
      }
      if (subject.isEmpty()) {
        JournalBundleFile.writeEntry(out, entry, List.of());
      } else if (isOf(entry.subject(), subject.get())) {
        JournalBundleFile.writeEntry(out, entry, proofs.of((int) entry.seq() - 1));
      }
    }
    return chosen;
  }

  /**
   * Writes the bundle of the entries of some accounts, of which a few are in memory at a time. Each
   * entry has its own proof; entries of others on the same records are not in it.
   *
   * @return the number of entries in the bundle
   */
  public static long writeActs(
      Writer out, Iterable<JournalEntry> all, TreeHead head, Predicate<JournalEntry> chosen)
      throws IOException {
    MerkleProofs proofs = new MerkleProofs();
    long number = 0;
    for (JournalEntry entry : all) {
      if (entry.seq() <= head.size()) {
        proofs.add(entry.hash());
        number += isChosen(entry, chosen) ? 1 : 0;
      }
    }
    JournalBundleFile.writeHeadOfActs(out, head, number);
    for (JournalEntry entry : all) {
      if (entry.seq() <= head.size() && isChosen(entry, chosen)) {
        JournalBundleFile.writeEntry(out, entry, proofs.of((int) entry.seq() - 1));
      }
    }
    return number;
  }

  private static boolean isChosen(JournalEntry entry, Predicate<JournalEntry> chosen) {
    return chosen.test(entry) || entry.subject().equals(KeySuccession.SUBJECT);
  }

  // Somebody with an earlier public key needs the entries by which it was replaced.
  private static boolean isOf(String subject, String wanted) {
    return subject.equals(wanted)
        || subject.startsWith(wanted + "/")
        || subject.equals(KeySuccession.SUBJECT);
  }

  /** Writes the bundle as JSON lines. */
  public void write(Writer out) throws IOException {
    JournalBundleFile.writeHead(out, whole, head, entries.size());
    for (JournalEntry entry : entries) {
      JournalBundleFile.writeEntry(out, entry, proofs.getOrDefault(entry.seq(), List.of()));
    }
  }

  /**
   * Reads a bundle from a file.
   *
   * @throws BadInput if the file is not a bundle, with the line
   */
  public static JournalBundle read(Path file) {
    try (JournalBundleFile lines = JournalBundleFile.open(file)) {
      List<JournalEntry> entries = new ArrayList<>();
      Map<Long, List<String>> proofs = new HashMap<>();
      for (JournalBundleFile.Line line : lines) {
        entries.add(line.entry());
        proofs.put(line.entry().seq(), line.proof());
      }
      return new JournalBundle(lines.whole(), lines.head(), entries, proofs);
    }
  }

  /**
   * Verifies the bundle in a file, of which one line is in memory at a time.
   *
   * @param trusted the expected public key, or empty for any
   * @throws BadInput if the file is not a bundle, with the line
   */
  public static VerificationResult check(Path file, String trusted) {
    try (JournalBundleFile lines = JournalBundleFile.open(file)) {
      VerificationResult found =
          lines.acts()
              ? checkParts(lines.head(), lines, trusted, false)
              : check(lines.whole(), lines.head(), lines, trusted);
      lines.requireEnd();
      return found;
    }
  }

  /** Verifies the bundle; {@code trusted} is the expected public key, or empty for any. */
  public VerificationResult check(String trusted) {
    List<JournalBundleFile.Line> lines =
        entries.stream()
            .map(
                entry ->
                    new JournalBundleFile.Line(entry, proofs.getOrDefault(entry.seq(), List.of())))
            .toList();
    return check(whole, head, lines, trusted);
  }

  private static VerificationResult check(
      boolean whole, TreeHead head, Iterable<JournalBundleFile.Line> lines, String trusted) {
    if (whole) {
      return JournalVerifier.check(
          () ->
              StreamSupport.stream(lines.spliterator(), false)
                  .map(JournalBundleFile.Line::entry)
                  .iterator(),
          List.of(head),
          trusted);
    }
    return checkParts(head, lines, trusted, true);
  }

  private static VerificationResult checkParts(
      TreeHead head, Iterable<JournalBundleFile.Line> lines, String trusted, boolean records) {
    if (!head.holds()) {
      return new VerificationResult.Broken(head.size(), Message.of("kit.journal.broken.signature"));
    }
    KeyChain keys = new KeyChain();
    LastHashes last = new LastHashes();
    long entries = 0;
    for (JournalBundleFile.Line line : lines) {
      JournalEntry entry = line.entry();
      if (!entry.computedHash().equals(entry.hash())) {
        return new VerificationResult.Broken(entry.seq(), Message.of("kit.journal.broken.changed"));
      }
      if (records && !entry.recordBefore().equals(last.put(entry.subject(), entry.hash()))) {
        return new VerificationResult.Broken(
            entry.seq(), Message.of("kit.journal.broken.earlier-missing", entry.subject()));
      }
      String root = MerkleTree.rootFrom(entry.hash(), entry.seq() - 1, head.size(), line.proof());
      if (!root.equals(head.root())) {
        return new VerificationResult.Broken(
            entry.seq(), Message.of("kit.journal.broken.not-under-head"));
      }
      if (!keys.read(entry)) {
        return new VerificationResult.Broken(entry.seq(), Message.of("kit.journal.broken.key"));
      }
      entries++;
    }
    if (!keys.accepts(head, trusted)) {
      return new VerificationResult.Broken(head.size(), Message.of("kit.journal.broken.signature"));
    }
    return new VerificationResult.Intact(entries, head.size());
  }
}
