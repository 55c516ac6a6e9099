package org.clearinghouse1540.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.RateLimit;
import org.clearinghouse1540.kit.web.RateLimits;
import org.clearinghouse1540.kit.web.TooManyAttempts;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * The e-mail addresses that owners of accounts gave for themselves. An address is personal data: it
 * is in no journal entry and on no page but that of its account. Runs as the program.
 */
@Component
public final class Mailboxes {
  private final StoredMailboxes stored;
  private final AddressConfirmation confirmation;
  private final Outbox outbox;
  private final Journal journal;
  // Codes are sent to addresses that anybody may type, so only a few in an hour.
  private final RateLimit codes;

  Mailboxes(
      StoredMailboxes stored,
      AddressConfirmation confirmation,
      Outbox outbox,
      Journal journal,
      RateLimits limits) {
    this.codes = limits.of("codes to an address", 5, Duration.ofHours(1));
    this.stored = stored;
    this.confirmation = confirmation;
    this.outbox = outbox;
    this.journal = journal;
  }

  /** The confirmed addresses of open accounts whose owners wish to receive messages. */
  public List<Mailbox> inUse() {
    return stored.list().stream()
        .filter(mailbox -> mailbox.confirmed() && mailbox.frequency() != MailFrequency.NEVER)
        .toList();
  }

  /** The address of an open account, confirmed or not. */
  public Optional<Mailbox> find(String account) {
    return stored.find(account);
  }

  /**
   * Changes the address and the choices of the actor's account. A new address gets a code.
   *
   * @param address the new address; empty removes the address from the record
   * @throws TooManyAttempts if too many codes were sent within an hour
   */
  void change(Actor actor, String address, MailFrequency frequency, Language language) {
    Optional<Mailbox> before = stored.find(actor.name());
    boolean same = before.filter(mailbox -> mailbox.address().equals(address)).isPresent();
    boolean toConfirm =
        !address.isEmpty() && !(same && before.filter(Mailbox::confirmed).isPresent());
    if (toConfirm && !codes.take(actor.name())) {
      throw new TooManyAttempts("codes to an address");
    }
    Map<String, Object> after = new HashMap<>();
    after.put("address", address.isEmpty() ? "none" : same ? "as before" : "new");
    if (!address.isEmpty()) {
      after.put("frequency", frequency.key());
      after.put("language", language.code());
    }
    journal.inTransaction(
        () -> {
          if (address.isEmpty()) {
            stored.remove(actor.name());
          } else {
            stored.put(new Mailbox(actor.name(), address, frequency, language, false));
          }
          journal.write(
              actor, Change.of("mail settings changed", "account/" + actor.name()).after(after));
          if (toConfirm) {
            outbox.put(
                actor,
                actor.name(),
                ComposedMessage.Kind.ADDRESS_TO_CONFIRM,
                List.of("address to confirm"));
          }
        });
  }

  /** Confirms the address of the actor's account; false if the code is not valid. */
  boolean confirm(Actor actor, String code) {
    return journal.inTransaction(
        () -> {
          boolean confirmed = confirmation.confirm(actor.name(), code);
          if (confirmed) {
            journal.write(
                actor,
                Change.of("mail address confirmed", "account/" + actor.name())
                    .after(Map.of("confirmed", true)));
          }
          return confirmed;
        });
  }
}
