package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that signed a journal one after the other, as its entries name them. */
final class KeyChain {
  private final List<KeySuccession> successions = new ArrayList<>();

  /**
   * Reads the next entry.
   *
   * @return whether it names no key, or one that the key before it signed
   */
  boolean read(JournalEntry entry) {
    if (!KeySuccession.isIn(entry)) {
      return true;
    }
    Optional<KeySuccession> named = KeySuccession.of(entry).filter(KeySuccession::holds);
    boolean follows =
        named.isPresent()
            && (successions.isEmpty() || successions.getLast().key().equals(named.get().before()));
    named.filter(succession -> follows).ifPresent(successions::add);
    return follows;
  }

  /**
   * Whether a head has the key that signed at its size, and its signature.
   *
   * @param trusted a key that the chain must contain, hexadecimal; empty for any
   */
  boolean accepts(TreeHead head, String trusted) {
    return head.holds()
        && isOf(head)
        && (trusted.isEmpty() || trusted.equals(head.publicKey()) || contains(trusted));
  }

  private boolean isOf(TreeHead head) {
    return successions.isEmpty()
        || successions.stream()
            .filter(succession -> head.size() <= succession.seq())
            .findFirst()
            .map(KeySuccession::before)
            .orElseGet(() -> successions.getLast().key())
            .equals(head.publicKey());
  }

  private boolean contains(String key) {
    return successions.stream()
        .anyMatch(succession -> succession.before().equals(key) || succession.key().equals(key));
  }
}
