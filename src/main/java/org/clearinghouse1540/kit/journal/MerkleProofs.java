package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The proofs of entries in a tree, see {@link MerkleTree}. It keeps the roots of all full subtrees,
 * 64 bytes for each entry, so that a proof takes as many steps as the tree has levels.
 */
final class MerkleProofs {
  private static final int HASH = 32;
  private final List<Level> levels = new ArrayList<>();

  /** The roots of the full subtrees of one size, one after the other. */
  private static final class Level {
    private byte[] hashes = new byte[HASH * 64];
    private int count;

    void add(byte[] hash) {
      if ((count + 1) * HASH > hashes.length) {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
      }
      System.arraycopy(hash, 0, hashes, count * HASH, HASH);
      count++;
    }

    byte[] get(int at) {
      return Arrays.copyOfRange(hashes, at * HASH, (at + 1) * HASH);
    }
  }

  /** Adds an entry by its hash, hexadecimal. */
  void add(String hash) {
    byte[] node = MerkleTree.leaf(hash);
    for (int level = 0; ; level++) {
      if (levels.size() == level) {
        levels.add(new Level());
      }
      Level at = levels.get(level);
      at.add(node);
      if (at.count % 2 == 1) {
        return;
      }
      node = MerkleTree.node(at.get(at.count - 2), at.get(at.count - 1));
    }
  }

  /** The proof of the entry with this index: the neighbouring hashes from leaf to root. */
  List<String> of(int index) {
    List<String> path = new ArrayList<>();
    path(index, 0, levels.isEmpty() ? 0 : levels.getFirst().count, path);
    return path;
  }

  private void path(int index, int from, int to, List<String> path) {
    if (to - from <= 1) {
      return;
    }
    int split = from + Integer.highestOneBit(to - from - 1);
    if (index < split) {
      path(index, from, split, path);
      path.add(HexFormat.of().formatHex(root(split, to)));
    } else {
      path(index, split, to, path);
      path.add(HexFormat.of().formatHex(root(from, split)));
    }
  }

  private byte[] root(int from, int to) {
    int size = to - from;
    if (Integer.bitCount(size) == 1) {
      return levels.get(Integer.numberOfTrailingZeros(size)).get(from / size);
    }
    int split = from + Integer.highestOneBit(size - 1);
    return MerkleTree.node(root(from, split), root(split, to));
  }
}
