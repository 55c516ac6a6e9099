package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.JournalEntry;

/** Rewrites the end of a journal as somebody would who knows how its hashes are made. */
final class Forging {
  private Forging() {}

  /** Entries from a number on with another reason and with hashes that fit. */
  static List<JournalEntry> tail(List<JournalEntry> entries, long from) {
    List<JournalEntry> forged = new ArrayList<>();
    Map<String, String> lastOfRecord = new HashMap<>();
    String last = JournalEntry.NONE;
    for (JournalEntry entry : entries) {
      JournalEntry next = entry;
      if (entry.seq() >= from) {
        String recordBefore = lastOfRecord.getOrDefault(entry.subject(), JournalEntry.NONE);
        JournalEntry open = with(entry, "another reason", recordBefore, last, "");
        next = with(open, open.why(), recordBefore, last, open.computedHash());
      }
      forged.add(next);
      last = next.hash();
      lastOfRecord.put(next.subject(), last);
    }
    return forged;
  }

  private static JournalEntry with(
      JournalEntry entry, String why, String recordBefore, String chainBefore, String hash) {
    return new JournalEntry(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.before(),
        entry.after(),
        why,
        entry.source(),
        recordBefore,
        chainBefore,
        entry.rows(),
        hash);
  }
}
