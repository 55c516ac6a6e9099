package org.clearinghouse1540.outbox;

import java.util.Locale;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * A message with a link and without content, about an account or an offer of its recipient.
 *
 * @param recipient the email address
 * @param language the language of the message
 */
public record AccountMessage(Kind kind, String recipient, Language language, String link) {

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
