package org.clearinghouse1540.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;

/**
 * A message to one recipient.
 *
 * @param addressee the account that it is for, if it is for one
 * @param composed the kind of a message that is composed when it is sent
 * @param recipient the email address; empty if it is read when the message is sent
 * @param title the subject line
 * @param body the text of a message about an account; empty if there are parts
 * @param ground the consent that the content depends on; nothing for a message about an account
 * @param parts the content; empty for a message about an account
 * @param problem why the mail server rejected it, in the words of the server
 */
record OutboxMessage(
    long id,
    Optional<Addressee> addressee,
    Optional<ComposedMessage.Kind> composed,
    String recipient,
    String title,
    String body,
    Optional<Ground> ground,
    List<Part> parts,
    Instant made,
    String problem,
    OutboxEntry.DeliveryState delivery) {
  OutboxMessage {
    parts = List.copyOf(parts);
  }

  /** The kind of the content of a message, and the audience of its recipient. */
  record Ground(Subject.Kind kind, Audience audience) {}

  /**
   * One part of the content, which is sent only if the gate is open for its subject.
   *
   * @param inside the records whose words it contains, none of which may be withheld
   */
  record Part(Subject subject, List<Subject> inside, String body) {
    Part {
      inside = List.copyOf(inside);
    }

    /** A part without words of other records. */
    Part(Subject subject, String body) {
      this(subject, List.of(), body);
    }

    /** The records inside, as the database has them. */
    String names() {
      return inside.stream().map(Subject::journalName).collect(Collectors.joining(" "));
    }

    /** The records with these names. */
    static List<Subject> inside(String names) {
      return Arrays.stream(names.split(" "))
          .flatMap(name -> Subject.ofJournalName(name).stream())
          .toList();
    }
  }

  /** This message with those of its parts that may be sent. */
  OutboxMessage withParts(List<Part> some) {
    return new OutboxMessage(
        id, addressee, composed, recipient, title, body, ground, some, made, problem, delivery);
  }

  /** The whole text. */
  String text() {
    return ground.isEmpty()
        ? body
        : String.join(
            "\n\n", parts.stream().map(Part::body).filter(part -> !part.isEmpty()).toList());
  }
}
