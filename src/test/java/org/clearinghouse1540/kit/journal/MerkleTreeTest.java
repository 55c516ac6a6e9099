package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final Random RANDOM = new Random(1540);

  @Test
  void everyEntryProvesItselfAgainstTheRootAndNoOtherDoes() {
    for (int size = 1; size <= 70; size++) {
      List<String> hashes = hashes(size);
      String root = MerkleTree.root(hashes);
      for (int i = 0; i < size; i++) {
        List<String> proof = MerkleTree.proof(i, hashes);
        assertThat(MerkleTree.rootFrom(hashes.get(i), i, size, proof)).isEqualTo(root);
        assertThat(MerkleTree.rootFrom(hash(), i, size, proof)).isNotEqualTo(root);
        if (size > 1) {
          assertThat(MerkleTree.rootFrom(hashes.get(i), (i + 1) % size, size, proof))
              .isNotEqualTo(root);
        }
      }
    }
  }

  // RFC 6962 section 2.1: the root of three is the node of (the node of two) and the third leaf.
  @Test
  void theRootIsBuiltAsTheStandardSays() {
    HexFormat hex = HexFormat.of();
    List<String> hashes = hashes(3);
    byte[] left = node(leaf(hashes.get(0)), leaf(hashes.get(1)));
    assertThat(MerkleTree.root(hashes)).isEqualTo(hex.formatHex(node(left, leaf(hashes.get(2)))));
    assertThat(MerkleTree.root(List.of()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  private static byte[] leaf(String hash) {
    return MerkleTree.sha256(HexFormat.of().parseHex("00" + hash));
  }

  private static byte[] node(byte[] left, byte[] right) {
    HexFormat hex = HexFormat.of();
    return MerkleTree.sha256(hex.parseHex("01" + hex.formatHex(left) + hex.formatHex(right)));
  }

  private static List<String> hashes(int size) {
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      hashes.add(hash());
    }
    return hashes;
  }

  private static String hash() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
