package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Entry;

/** Rewrites the end of a journal as somebody would who knows how its hashes are made. */
final class Forging {
  private Forging() {}

  /** Entries from a number on with another reason and with hashes that fit. */
  static List<Entry> tail(List<Entry> entries, long from) {
    List<Entry> forged = new ArrayList<>();
    Map<String, String> lastOfRecord = new HashMap<>();
    String last = Entry.NONE;
    for (Entry entry : entries) {
      Entry next = entry;
      if (entry.seq() >= from) {
        String recordBefore = lastOfRecord.getOrDefault(entry.subject(), Entry.NONE);
        Entry open = with(entry, "another reason", recordBefore, last, "");
        next = with(open, open.why(), recordBefore, last, open.computedHash());
      }
      forged.add(next);
      last = next.hash();
      lastOfRecord.put(next.subject(), last);
    }
    return forged;
  }

  private static Entry with(
      Entry entry, String why, String recordBefore, String chainBefore, String hash) {
    return new Entry(
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
        hash);
  }
}
