package org.clearinghouse1540.outbox;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Gate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides at the moment of sending whether a message is sent, to whom and with which text. */
@Component
class DeliveryCheck {
  private final Gate gate;
  private final ObjectProvider<RecipientAccounts> accounts;
  private final ObjectProvider<MessageComposer> composers;

  DeliveryCheck(
      Gate gate,
      ObjectProvider<RecipientAccounts> accounts,
      ObjectProvider<MessageComposer> composers) {
    this.gate = gate;
    this.accounts = accounts;
    this.composers = composers;
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

  /** A message with those of its parts that the gate lets pass now. */
  OutboxMessage withOpenParts(OutboxMessage message) {
    return message
        .ground()
        .map(
            ground ->
                message.withParts(
                    message.parts().stream()
                        .filter(part -> gate.isOpen(part.subject(), ground.audience()))
                        .toList()))
        .orElse(message);
  }
}
