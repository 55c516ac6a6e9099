package org.clearinghouse1540.outbox;

import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * A message with a link and without content, about an account or an offer of its recipient.
 *
 * @param addressee the account that it is for, if it is for one
 * @param recipient the email address
 * @param language the language of the message
 */
public record AccountMessage(
    Kind kind, Optional<Addressee> addressee, String recipient, Language language, String link) {

  /** A message that is for no account yet. */
  public AccountMessage(Kind kind, String recipient, Language language, String link) {
    this(kind, Optional.empty(), recipient, language, link);
  }

  /** The kinds of messages, each with a subject and a body under {@code outbox.message}. */
  public enum Kind {
    INVITED,
    RECOVER,
    OFFER_TO_CONFIRM;

    private String key() {
      return "outbox.message." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  String title() {
    return Texts.get(language, kind.key() + ".subject");
  }

  String body() {
    return Texts.get(language, kind.key() + ".body", link);
  }
}
