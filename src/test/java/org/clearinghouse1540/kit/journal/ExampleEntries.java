package org.clearinghouse1540.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Journal entries of invented records without a database. */
final class ExampleEntries {
  static final Instant START = Instant.parse("2026-03-11T09:00:00Z");

  private ExampleEntries() {}

  /** A valid journal whose entries alternate between so many records. */
  static List<JournalEntry> of(int entries, int records) {
    List<JournalEntry> journal = new ArrayList<>();
    Map<String, String> last = new HashMap<>();
    String chain = JournalEntry.NONE;
    for (int i = 1; i <= entries; i++) {
      String subject = "example/" + i % records;
      JournalEntry entry =
          new JournalEntry(
                  i,
                  START.plusSeconds(i),
                  new Actor("example person", "expert"),
                  "value set",
                  subject,
                  i <= records
                      ? Optional.empty()
                      : Optional.of("{\"value\":" + (i - records) + "}"),
                  "{\"value\":" + i + "}",
                  "reason " + i,
                  "document/" + i,
                  last.getOrDefault(subject, JournalEntry.NONE),
                  chain,
                  "",
                  "")
              .sealed();
      journal.add(entry);
      last.put(subject, entry.hash());
      chain = entry.hash();
    }
    return journal;
  }

  /** The entry that a change adds to a journal. */
  static JournalEntry next(List<JournalEntry> entries, Change change) {
    return next(entries, change, JsonMapper.builder().build().writeValueAsString(change.after()));
  }

  /** The entry that a change adds to a journal, with these values as text. */
  static JournalEntry next(List<JournalEntry> entries, Change change, String after) {
    long seq = entries.size() + 1L;
    String recordBefore =
        entries.stream()
            .filter(entry -> entry.subject().equals(change.subject()))
            .map(JournalEntry::hash)
            .reduce((before, last) -> last)
            .orElse(JournalEntry.NONE);
    return new JournalEntry(
            seq,
            START.plusSeconds(seq),
            new Actor("command line", "operator"),
            change.act(),
            change.subject(),
            Optional.empty(),
            after,
            "",
            "",
            recordBefore,
            entries.getLast().hash(),
            "",
            "")
        .sealed();
  }

  /** The head over the first entries. */
  static TreeHead head(List<JournalEntry> entries, int size, SigningKey key) {
    List<String> hashes = entries.subList(0, size).stream().map(JournalEntry::hash).toList();
    return key.sign(size, MerkleTree.root(hashes), START.plusSeconds(size));
  }

  /** The entry with another reason and an unchanged hash. */
  static JournalEntry forged(JournalEntry entry) {
    return with(entry, entry.seq(), entry.recordBefore(), entry.chainBefore(), entry.hash());
  }

  /** The entry with another reason and a hash that fits. */
  static JournalEntry rewritten(JournalEntry entry, String recordBefore, String chainBefore) {
    return with(entry, entry.seq(), recordBefore, chainBefore, "").sealed();
  }

  private static JournalEntry with(
      JournalEntry entry, long seq, String recordBefore, String chainBefore, String hash) {
    return new JournalEntry(
        seq,
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.before(),
        entry.after(),
        "another reason",
        entry.source(),
        recordBefore,
        chainBefore,
        entry.rows(),
        hash);
  }
}
