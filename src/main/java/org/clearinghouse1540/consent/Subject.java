package org.clearinghouse1540.consent;

/**
 * A record of a module that may or may not be shown, by kind and identifier.
 *
 * @param id the identity within its kind, such as the number of an event or the code of a State
 */
public record Subject(Kind kind, String id) {

  /** The kinds of records that can be published, each with the keys that open the gate for it. */
  public enum Kind {
    /** An event with its participants: cleared for release by the Committee. */
    EVENT(GateKey.APPROVAL),
    /** The matrix of a State: agreed by it, approved by the Committee, and consent to publish. */
    MATRIX(GateKey.AGREEMENT, GateKey.APPROVAL, GateKey.CONSENT),
    /** A request of a State or organization: its own consent for each use. */
    REQUEST(GateKey.CONSENT),
    /** One need item of a request: withheld separately, or shown with its request. */
    NEED(GateKey.CONSENT),
    /** An offer of a provider: its own consent. */
    OFFER(GateKey.CONSENT),
    /** A summary of feedback on a delivery: its author's own consent. */
    FEEDBACK(GateKey.CONSENT),
    /** An effective practice: consent of its State or organization, and approval to post it. */
    PRACTICE(GateKey.CONSENT, GateKey.APPROVAL),
    /** A national action plan: consent of its State. */
    PLAN(GateKey.CONSENT),
    /** A national report: consent of its State, which publishes it or restricts it. */
    REPORT(GateKey.CONSENT),
    /** A statement or submission for a review: consent of its sender. */
    SUBMISSION(GateKey.CONSENT),
    /** A yearly report of numbers from the record: approved by the Committee. */
    YEARLY(GateKey.APPROVAL),
    /** A joint text of several States: the consent of all of them. */
    JOINT_TEXT(GateKey.CONSENT),
    /** A point of contact: consent of its State, for the office and its mailbox alone. */
    CONTACT(GateKey.CONSENT),
    /** An entry of a State's workspace: its own consent for each use, and approval to post it. */
    WORKSPACE(GateKey.CONSENT, GateKey.APPROVAL),
    /** An entry of a reference table about a State, already public at its source. */
    REFERENCE;

    private final java.util.List<GateKey> keys;

    Kind(GateKey... keys) {
      this.keys = java.util.List.of(keys);
    }

    /** The keys that open the gate to everybody, in full or by a summary. */
    java.util.List<GateKey> keys() {
      return keys;
    }

    /** Whether the text is its owner's own draft until the owner consents to share it. */
    boolean isOwnersDraft() {
      return this == WORKSPACE || this == PLAN || this == PRACTICE;
    }

    /** The keys that open it to an audience: the Committee approves what everybody sees. */
    java.util.List<GateKey> keys(Audience audience) {
      return switch (audience.use()) {
        case FULL, SUMMARY -> keys;
        case MEMBERS, PROVIDERS, ORGANIZATION -> java.util.List.of(GateKey.CONSENT);
      };
    }
  }

  public static Subject event(long id) {
    return new Subject(Kind.EVENT, Long.toString(id));
  }

  public static Subject plan(long id) {
    return new Subject(Kind.PLAN, Long.toString(id));
  }

  public static Subject workspace(long id) {
    return new Subject(Kind.WORKSPACE, Long.toString(id));
  }

  public static Subject contact(long id) {
    return new Subject(Kind.CONTACT, Long.toString(id));
  }

  public static Subject offer(long id) {
    return new Subject(Kind.OFFER, Long.toString(id));
  }

  public static Subject request(long id) {
    return new Subject(Kind.REQUEST, Long.toString(id));
  }

  public static Subject need(long id) {
    return new Subject(Kind.NEED, Long.toString(id));
  }

  /** The subject that the journal writes in this way, if it is one. */
  public static java.util.Optional<Subject> ofJournalName(String name) {
    int slash = name.indexOf('/');
    return java.util.Arrays.stream(Kind.values())
        .filter(kind -> slash > 0 && slash < name.length() - 1)
        .filter(
            kind -> kind.name().toLowerCase(java.util.Locale.ROOT).equals(name.substring(0, slash)))
        .map(kind -> new Subject(kind, name.substring(slash + 1)))
        .findFirst();
  }

  /** The number of the record, if its identity is a number. */
  public java.util.Optional<Long> number() {
    return id.matches("[0-9]{1,18}")
        ? java.util.Optional.of(Long.valueOf(id))
        : java.util.Optional.empty();
  }

  /** The subject as the journal writes it, such as {@code event/12}. */
  public String journalName() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
  }
}
