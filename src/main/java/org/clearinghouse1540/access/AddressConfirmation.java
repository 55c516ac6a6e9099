package org.clearinghouse1540.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.MessageComposer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The code that confirms the address of an account. It is made when the message is sent, and kept
 * as its hash only, so that nobody but the owner of the address can read it.
 */
@Component
class AddressConfirmation implements MessageComposer {
  private static final Duration VALID = Duration.ofDays(2);
  // Without letters and digits that look alike.
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 10;

  private final StoredMailboxes mailboxes;
  private final PublicAddress address;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AddressConfirmation(
      StoredMailboxes mailboxes,
      PublicAddress address,
      TransactionTemplate transaction,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.address = address;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public ComposedMessage.Kind kind() {
    return ComposedMessage.Kind.ADDRESS_TO_CONFIRM;
  }

  /** The message with a new code; the codes of earlier messages are no longer valid. */
  @Override
  public ComposedMessage compose(String account) {
    Optional<Mailbox> waiting = mailboxes.find(account).filter(mailbox -> !mailbox.confirmed());
    if (waiting.isEmpty()) {
      return new ComposedMessage.NotSent(BlockReason.NO_ADDRESS);
    }
    String code = code();
    Boolean kept =
        transaction.execute(
            status -> mailboxes.setCode(waiting.get(), hash(code), clock.instant().plus(VALID)));
    if (!Boolean.TRUE.equals(kept)) {
      return new ComposedMessage.NotSent(BlockReason.NO_ADDRESS);
    }
    Language language = waiting.get().language();
    return new ComposedMessage.Ready(
        waiting.get().address(),
        Texts.get(language, "access.mail.code.subject"),
        Texts.get(language, "access.mail.code.body", code, address.of("/account#mail")),
        List.of());
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    random
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(position -> code.append(ALPHABET.charAt(position)));
    return code.toString();
  }

  /** Confirms the address of an account; false if this is not its current code. */
  boolean confirm(String account, String typed) {
    String code = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return mailboxes.confirm(account, hash(code), clock.instant());
  }

  private static String hash(String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
