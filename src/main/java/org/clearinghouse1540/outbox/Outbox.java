package org.clearinghouse1540.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Messages that are sent by mail. Content comes from the gate, which checks each part again at the
 * sending, so that a withdrawal applies to waiting messages.
 */
@Component
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private final OutboxMessages messages;
  private final Journal journal;
  private final DeliveryCheck check;
  private final Announcements announcements;
  private final Disclosures disclosures;

  Outbox(
      OutboxMessages messages,
      Announcements announcements,
      Journal journal,
      DeliveryCheck check,
      Disclosures disclosures) {
    this.messages = messages;
    this.announcements = announcements;
    this.journal = journal;
    this.check = check;
    this.disclosures = disclosures;
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
            message.addressee(),
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
    Envelope envelope = new Envelope(Optional.empty(), recipient, words.value().getKey());
    String text = words.value().getValue();
    put(actor, envelope, words.audience(), List.of(new OutboxMessage.Part(subject, text)));
  }

  /**
   * A message that is to be filled with parts.
   *
   * @param addressee the account that it is for, if it is for one
   */
  public record Envelope(Optional<Addressee> addressee, String recipient, String title) {}

  /**
   * One part of a message with the subject that it is about.
   *
   * @param inside the records whose words it contains; it is not sent if one of them is withheld
   */
  public record Part(Subject subject, List<Subject> inside, Published<String> words) {
    public Part {
      inside = List.copyOf(inside);
    }
  }

  /**
   * Adds a message of several parts. When the message is sent, the gate is asked for each of them,
   * and those that may not be sent are left out.
   *
   * @param parts all about one kind of subject, as the gate released them for one audience
   * @throws BadInput if the recipient is not an email address
   */
  public void put(Actor actor, Envelope envelope, List<Part> parts) {
    Audience audience = parts.getFirst().words().audience();
    if (parts.stream().anyMatch(part -> !part.words().audience().equals(audience))) {
      throw new IllegalArgumentException("the parts of a message are for one audience");
    }
    put(
        actor,
        envelope,
        audience,
        parts.stream()
            .map(
                part -> new OutboxMessage.Part(part.subject(), part.inside(), part.words().value()))
            .toList());
  }

  private void put(
      Actor actor, Envelope envelope, Audience audience, List<OutboxMessage.Part> parts) {
    Subject.Kind kind = parts.getFirst().subject().kind();
    if (parts.stream().anyMatch(part -> part.subject().kind() != kind)) {
      throw new IllegalArgumentException("the parts of a message are about one kind of subject");
    }
    add(
        actor,
        new OutboxMessages.Draft(
            envelope.addressee(),
            checked(envelope.recipient()),
            envelope.title(),
            "",
            Optional.of(new OutboxMessage.Ground(kind, audience)),
            parts,
            actor.name(),
            ""));
  }

  private void add(Actor actor, OutboxMessages.Draft message) {
    Change change =
        Change.of("message put into the outbox", message.subjects())
            .after(Map.of("message to", message.recipient()));
    journal.inTransaction(
        () -> {
          messages.add(message);
          journal.write(actor, change);
        });
  }

  /**
   * Adds a message for an account that is composed when it is sent. One of its kind that still
   * waits is replaced by it and remains on record.
   *
   * @param announced the hashes of the things that it announces
   */
  public void put(
      Actor actor, String account, ComposedMessage.Kind kind, Collection<String> announced) {
    Change change =
        Change.of("message put into the outbox", "outbox")
            .after(Map.of("message to", "account/" + account));
    journal.inTransaction(
        () -> {
          long id = messages.addComposed(account, kind, actor.name());
          announcements.put(id, List.copyOf(announced));
          journal.write(actor, change);
        });
  }

  /** The hashes of the things that the sent messages of a kind announced to an account. */
  public Set<String> announced(String account, ComposedMessage.Kind kind) {
    return announcements.of(messages.sent(account, kind));
  }

  /** The hashes of the things that the queued message of a kind announces, if there is one. */
  public Set<String> queued(String account, ComposedMessage.Kind kind) {
    return announcements.of(messages.queued(account, kind));
  }

  /** The time of the last message of a kind for an account that was not blocked. */
  public Optional<Instant> last(String account, ComposedMessage.Kind kind) {
    return messages.last(account, kind);
  }

  /** The number of messages visible to the current user. */
  public int count() {
    return messages.count();
  }

  /** The messages that wait or were given up, of those visible to the current user. */
  public OutboxSize size() {
    return messages.size();
  }

  /** Some of the messages visible to the current user, the latest first. */
  public List<OutboxEntry> list(int skipped, int most) {
    return messages.list(skipped, most).stream().map(this::entry).toList();
  }

  // Content that may not be sent any more is not shown any more either.
  private OutboxEntry entry(OutboxMessage message) {
    OutboxMessage open = check.withOpenParts(message);
    boolean closed = message.ground().isPresent() && open.parts().isEmpty();
    OutboxEntry.DeliveryState delivery =
        closed && !(message.delivery() instanceof OutboxEntry.DeliveryState.Blocked)
            ? new OutboxEntry.DeliveryState.Blocked(BlockReason.NO_CONSENT)
            : message.delivery();
    return new OutboxEntry(
        message.addressee().map(Addressee::account).orElse(""),
        message.recipient(),
        message.composed(),
        closed ? "" : message.title(),
        closed ? "" : open.text(),
        message.made(),
        delivery,
        message.problem());
  }

  /**
   * Sends the waiting messages and returns how many the mail server accepted. One that fails waits
   * as a rejected one does.
   */
  public int send(MailServer server) {
    int accepted = 0;
    for (OutboxMessage message : messages.waiting()) {
      try {
        accepted += send(server, message);
      } catch (RuntimeException failed) {
        LOG.error("message {} of the outbox could not be sent", message.id(), failed);
        // If it was the database that failed, this fails too and ends the sending.
        messages.markRejected(message.id(), failed.getClass().getSimpleName());
      }
    }
    return accepted;
  }

  private int send(MailServer server, OutboxMessage message) {
    return switch (check.check(message)) {
      case ComposedMessage.NotSent blocked -> block(message.id(), blocked.reason());
      case ComposedMessage.Ready ready -> send(server, message, ready);
    };
  }

  private int block(long id, BlockReason reason) {
    journal.inTransaction(() -> messages.markHeldBack(id, reason));
    return 0;
  }

  private int send(MailServer server, OutboxMessage queued, ComposedMessage.Ready message) {
    long id = queued.id();
    OutboxMessage open = check.withOpenParts(queued);
    Optional<String> problem = server.send(message.recipient(), message.title(), message.body());
    if (problem.isPresent()) {
      messages.markRejected(id, problem.get());
      return 0;
    }
    journal.inTransaction(
        () -> {
          messages.markSent(id);
          open.ground().ifPresent(ground -> disclose(open, ground));
          if (!message.announced().isEmpty()) {
            announcements.put(id, message.announced());
          }
        });
    return 1;
  }

  // A message to an address without an account names no receiver: the address is not the owner's.
  private void disclose(OutboxMessage message, OutboxMessage.Ground ground) {
    Disclosures.Receiver receiver =
        message
            .addressee()
            .map(
                account ->
                    new Disclosures.Receiver(
                        Disclosure.Channel.MAIL, account.role(), account.party(), ""))
            .orElse(new Disclosures.Receiver(Disclosure.Channel.MAIL, "", "", ""));
    message.parts().stream()
        .map(OutboxMessage.Part::subject)
        .distinct()
        .forEach(subject -> disclosures.sent(subject, ground.audience(), receiver));
  }
}
