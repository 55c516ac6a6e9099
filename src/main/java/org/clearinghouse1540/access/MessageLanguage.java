package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;

/** The language of a message to a person who has chosen none here: the sender names it. */
final class MessageLanguage {
  static final String FIELD = "message-language";

  private MessageLanguage() {}

  /** The languages to choose from. */
  static List<Option> options() {
    return Stream.of(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }

  /** The language that the sender named; a message that is sent needs one. */
  static Optional<Language> read(Form form, String recipient) {
    return recipient.isEmpty()
        ? form.choice(FIELD, Language::find)
        : form.requiredChoice(FIELD, Language::find);
  }
}
