package org.clearinghouse1540.consent;

/**
 * What may or may not be shown: a record of a room by kind and identity.
 *
 * @param id the identity within its kind, such as the number of an event or the code of a State
 */
public record Subject(Kind kind, String id) {

  /** The kinds of records that can be published, each with the keys that open the gate for it. */
  public enum Kind {
    /** An event with its participants: cleared for release by the Committee. */
    EVENT(Key.APPROVAL),
    /** The matrix of a State: agreed by it, approved by the Committee, and consent to publish. */
    MATRIX(Key.AGREEMENT, Key.APPROVAL, Key.CONSENT),
    /** A request of a State or organization: its own consent. */
    REQUEST(Key.CONSENT),
    /** An offer of a provider: its own consent. */
    OFFER(Key.CONSENT),
    /** A national action plan: consent of its State. */
    PLAN(Key.CONSENT),
    /** What a reference table says of a State as a whole, already public at its source. */
    REFERENCE;

    private final java.util.List<Key> keys;

    Kind(Key... keys) {
      this.keys = java.util.List.of(keys);
    }

    java.util.List<Key> keys() {
      return keys;
    }
  }

  public static Subject event(long id) {
    return new Subject(Kind.EVENT, Long.toString(id));
  }

  /** The subject as the journal writes it, such as {@code event/12}. */
  public String journalName() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
  }
}
