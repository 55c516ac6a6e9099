package org.clearinghouse1540.kit.journal;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree of hashes over the entries of a journal, as defined in RFC 6962 section 2.1: a leaf is
 * SHA-256 of 0x00 and the entry's hash, a node SHA-256 of 0x01 and its two children.
 */
public final class MerkleTree {
  private MerkleTree() {}

  /** The root over entries by their hashes, hexadecimal. */
  public static String root(List<String> hashes) {
    Growing growing = new Growing();
    hashes.forEach(growing::add);
    return growing.root();
  }

  /** A tree to which entries are added one by one, with the root after each. */
  static final class Growing {
    private static final int HASH = 32;
    // Roots of full subtrees from left to right, with the number of leaves of each.
    private final List<byte[]> roots = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private long size;

    /** The tree of this size that had this frontier. */
    static Growing at(long size, byte[] frontier) {
      Growing tree = new Growing();
      tree.size = size;
      for (long part = Long.highestOneBit(size), at = 0; part > 0; part >>= 1) {
        if ((size & part) != 0 && (at + 1) * HASH <= frontier.length) {
          tree.sizes.add(part);
          tree.roots.add(Arrays.copyOfRange(frontier, (int) at * HASH, (int) (at + 1) * HASH));
          at++;
        }
      }
      return tree;
    }

    /** The number of entries. */
    long size() {
      return size;
    }

    /** The roots of the full subtrees, from which the tree can grow on. */
    byte[] frontier() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      roots.forEach(all::writeBytes);
      return all.toByteArray();
    }

    void add(String hash) {
      byte[] node = leaf(hash);
      long leaves = 1;
      while (!sizes.isEmpty() && sizes.getLast() == leaves) {
        node = node(roots.removeLast(), node);
        leaves += sizes.removeLast();
      }
      roots.add(node);
      sizes.add(leaves);
      size++;
    }

    String root() {
      if (roots.isEmpty()) {
        return HexFormat.of().formatHex(sha256(new byte[0]));
      }
      byte[] root = roots.getLast();
      for (int i = roots.size() - 2; i >= 0; i--) {
        root = node(roots.get(i), root);
      }
      return HexFormat.of().formatHex(root);
    }
  }

  /** The proof that an entry is in the tree: the neighbouring hashes from leaf to root. */
  public static List<String> proof(int index, List<String> hashes) {
    MerkleProofs proofs = new MerkleProofs();
    hashes.forEach(proofs::add);
    return proofs.of(index);
  }

  /**
   * The root computed from an entry and its proof; equal to the signed root if it is in the tree.
   */
  public static String rootFrom(String hash, long index, long size, List<String> proof) {
    HexFormat hex = HexFormat.of();
    byte[] node = leaf(hash);
    long at = index;
    long last = size - 1;
    for (String neighbour : proof) {
      if (last == 0) {
        return "";
      }
      byte[] other = hex.parseHex(neighbour);
      if (at % 2 == 1 || at == last) {
        node = node(other, node);
        while (at % 2 == 0 && at != 0) {
          at /= 2;
          last /= 2;
        }
      } else {
        node = node(node, other);
      }
      at /= 2;
      last /= 2;
    }
    return last == 0 ? hex.formatHex(node) : "";
  }

  static byte[] leaf(String hash) {
    byte[] bytes = HexFormat.of().parseHex(hash);
    byte[] marked = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, marked, 1, bytes.length);
    return sha256(marked);
  }

  static byte[] node(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(new byte[] {1}, 1 + left.length + right.length);
    System.arraycopy(left, 0, both, 1, left.length);
    System.arraycopy(right, 0, both, 1 + left.length, right.length);
    return sha256(both);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
