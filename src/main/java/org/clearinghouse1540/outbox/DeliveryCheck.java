package org.clearinghouse1540.outbox;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides at the moment of sending whether a message is sent, to whom and with which text. */
@Component
class DeliveryCheck {
  private final Gate gate;
  private final ObjectProvider<RecipientAccounts> accounts;
  private final ObjectProvider<MessageComposer> composers;
  private final ObjectProvider<WaitingRecords> records;

  DeliveryCheck(
      Gate gate,
      ObjectProvider<RecipientAccounts> accounts,
      ObjectProvider<MessageComposer> composers,
      ObjectProvider<WaitingRecords> records) {
    this.gate = gate;
    this.accounts = accounts;
    this.composers = composers;
    this.records = records;
  }

  /** A message as it may be sent now, or the reason why it may not. */
  ComposedMessage check(OutboxMessage message) {
    Optional<BlockReason> refusal = message.addressee().flatMap(accounts.getObject()::refusal);
    if (refusal.isPresent()) {
      return new ComposedMessage.NotSent(refusal.get());
    }
    if (message.composed().isPresent()) {
      return composer(message.composed().get())
          .compose(message.addressee().orElseThrow().account());
    }
    OutboxMessage open = withOpenParts(message);
    return message.ground().isPresent() && open.parts().isEmpty()
        ? new ComposedMessage.NotSent(BlockReason.NO_CONSENT)
        : new ComposedMessage.Ready(open.recipient(), open.title(), open.text(), List.of());
  }

  private MessageComposer composer(ComposedMessage.Kind kind) {
    return composers.stream().filter(composer -> composer.kind() == kind).findFirst().orElseThrow();
  }

  /** A message with those of its parts that the gate lets pass now and that still are so. */
  OutboxMessage withOpenParts(OutboxMessage message) {
    return message
        .ground()
        .map(
            ground ->
                message.withParts(
                    message.parts().stream()
                        .filter(part -> isOpen(part, ground.audience()))
                        .toList()))
        .orElse(message);
  }

  // The consent to a record lets nothing pass that is withheld inside it, nor what is not so now.
  private boolean isOpen(OutboxMessage.Part part, Audience audience) {
    return gate.isOpen(part.subject(), audience)
        && part.inside().stream().noneMatch(this::isWithheld)
        && part.inside().stream()
            .allMatch(
                inside ->
                    records.stream()
                        .filter(module -> module.kind() == inside.kind())
                        .allMatch(module -> module.mayBeAnnounced(inside, audience)));
  }

  private boolean isWithheld(Subject subject) {
    return !gate.withheld(subject.kind(), List.of(subject.id())).isEmpty();
  }
}
