package org.clearinghouse1540.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages that are sent by mail. Content comes from the gate, which checks each part again when
 * the message is sent, so that a withdrawal applies to waiting messages as well.
 */
@Component
public final class Outbox {
  private final OutboxMessages messages;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Gate gate;

  Outbox(OutboxMessages messages, Journal journal, TransactionTemplate transaction, Gate gate) {
    this.messages = messages;
    this.journal = journal;
    this.transaction = transaction;
    this.gate = gate;
  }

  /** Whether a recipient is an email address, or empty, which means that nothing is sent. */
  public static boolean accepts(String recipient) {
    return recipient.isBlank() || MailServer.isAddress(recipient.strip());
  }

  private static String checked(String recipient) {
    if (recipient.isBlank()) {
      throw BadInput.of("to", "outbox.refused.no-recipient");
    }
    if (!accepts(recipient)) {
      throw BadInput.of("to", "outbox.refused.address");
    }
    return recipient.strip();
  }

  /**
   * Adds a message without content.
   *
   * @param party the State or organization of its author, which sees it, or empty
   * @throws BadInput if the recipient is not an email address
   */
  public void put(Actor actor, String party, AccountMessage message) {
    add(
        actor,
        new OutboxMessages.Draft(
            checked(message.recipient()),
            message.title(),
            message.body(),
            Optional.empty(),
            List.of(),
            actor.name(),
            party));
  }

  /**
   * Adds a message with content, as the gate released it for an audience.
   *
   * @param words the title and the text
   * @throws BadInput if the recipient is not an email address
   */
  public void put(
      Actor actor, String recipient, Subject subject, Published<Map.Entry<String, String>> words) {
    OutboxMessage.Part part = new OutboxMessage.Part(subject, words.value().getValue());
    put(actor, recipient, words.value().getKey(), words.audience(), List.of(part));
  }

  /** One part of a message with the subject that it is about. */
  public record Part(Subject subject, Published<String> words) {}

  /**
   * Adds a message of several parts. When the message is sent, the gate is asked for each of them,
   * and those that may not be sent are left out.
   *
   * @param parts all about one kind of subject, as the gate released them for one audience
   * @throws BadInput if the recipient is not an email address
   */
  public void put(Actor actor, String recipient, String title, List<Part> parts) {
    Audience audience = parts.getFirst().words().audience();
    if (parts.stream().anyMatch(part -> !part.words().audience().equals(audience))) {
      throw new IllegalArgumentException("the parts of a message are for one audience");
    }
    put(
        actor,
        recipient,
        title,
        audience,
        parts.stream()
            .map(part -> new OutboxMessage.Part(part.subject(), part.words().value()))
            .toList());
  }

  private void put(
      Actor actor,
      String recipient,
      String title,
      Audience audience,
      List<OutboxMessage.Part> parts) {
    Subject.Kind kind = parts.getFirst().subject().kind();
    if (parts.stream().anyMatch(part -> part.subject().kind() != kind)) {
      throw new IllegalArgumentException("the parts of a message are about one kind of subject");
    }
    add(
        actor,
        new OutboxMessages.Draft(
            checked(recipient),
            title,
            "",
            Optional.of(new OutboxMessage.Ground(kind, audience)),
            parts,
            actor.name(),
            ""));
  }

  private void add(Actor actor, OutboxMessages.Draft message) {
    String subjects =
        message.parts().stream()
            .map(part -> part.subject().journalName())
            .collect(Collectors.joining(" "));
    Change change =
        Change.of("message put into the outbox", subjects.isEmpty() ? "outbox" : subjects)
            .after(Map.of("message to", message.recipient()));
    transaction.executeWithoutResult(
        status -> {
          messages.add(message);
          journal.write(actor, change);
        });
  }

  /** The messages visible to the current user, the latest first. */
  public List<OutboxEntry> list() {
    return messages.list().stream().map(this::entry).toList();
  }

  // Content that may not be sent any more is not shown any more either.
  private OutboxEntry entry(OutboxMessage message) {
    OutboxMessage open = withOpenParts(message);
    boolean blocked = message.ground().isPresent() && open.parts().isEmpty();
    return new OutboxEntry(
        message.recipient(),
        blocked ? "" : message.title(),
        blocked ? "" : open.text(),
        message.made(),
        message.sent(),
        message.problem(),
        message.givenUp(),
        blocked || message.heldBack().isPresent());
  }

  /** Sends the waiting messages and returns how many the mail server accepted. */
  public int send(MailServer server) {
    int accepted = 0;
    for (OutboxMessage message : messages.waiting()) {
      OutboxMessage open = withOpenParts(message);
      if (message.ground().isPresent() && open.parts().isEmpty()) {
        transaction.executeWithoutResult(status -> messages.markHeldBack(message.id()));
        continue;
      }
      Optional<String> problem = server.send(open.recipient(), open.title(), open.text());
      if (problem.isPresent()) {
        messages.markRejected(message.id(), problem.get());
      } else {
        accepted++;
        transaction.executeWithoutResult(status -> messages.markSent(message.id()));
      }
    }
    return accepted;
  }

  private OutboxMessage withOpenParts(OutboxMessage message) {
    return message
        .ground()
        .map(
            ground ->
                message.withParts(
                    message.parts().stream()
                        .filter(part -> isOpen(part.subject(), ground.audience()))
                        .toList()))
        .orElse(message);
  }

  private boolean isOpen(Subject subject, Audience audience) {
    return gate.isOpen(subject, audience);
  }
}
