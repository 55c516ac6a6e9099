package org.clearinghouse1540.kit.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The hash of the last entry about each record, in 48 bytes each: a record is known by the first
 * half of the SHA-256 of its name, which no two names share.
 */
final class LastHashes {
  private static final int HASH = 32;
  private long[] keys = new long[2 * 1024];
  private byte[] hashes = new byte[HASH * 1024];
  private int used;

  /** Sets the last hash of a record; the one before, or {@link JournalEntry#NONE}. */
  String put(String subject, String hash) {
    if (2 * (used + 1) > capacity()) {
      grow();
    }
    ByteBuffer name = ByteBuffer.wrap(MerkleTree.sha256(subject.getBytes(StandardCharsets.UTF_8)));
    // A free place has 0, which no name has.
    long first = name.getLong() | 1;
    long second = name.getLong();
    int place = place(first, second);
    String before = JournalEntry.NONE;
    if (keys[2 * place] == 0) {
      used++;
    } else {
      before = HexFormat.of().formatHex(hashes, place * HASH, (place + 1) * HASH);
    }
    keys[2 * place] = first;
    keys[2 * place + 1] = second;
    System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, place * HASH, HASH);
    return before;
  }

  private int capacity() {
    return keys.length / 2;
  }

  private int place(long first, long second) {
    int place = (int) (second & (capacity() - 1));
    while (keys[2 * place] != 0 && (keys[2 * place] != first || keys[2 * place + 1] != second)) {
      place = (place + 1) & (capacity() - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldHashes = hashes;
    keys = new long[oldKeys.length * 2];
    hashes = new byte[oldHashes.length * 2];
    for (int at = 0; at < oldKeys.length / 2; at++) {
      if (oldKeys[2 * at] != 0) {
        int place = place(oldKeys[2 * at], oldKeys[2 * at + 1]);
        keys[2 * place] = oldKeys[2 * at];
        keys[2 * place + 1] = oldKeys[2 * at + 1];
        System.arraycopy(oldHashes, at * HASH, hashes, place * HASH, HASH);
      }
    }
  }
}
