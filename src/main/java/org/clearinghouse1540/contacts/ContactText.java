package org.clearinghouse1540.contacts;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The published text of a point of contact that a note verbale named. */
@Component
final class ContactText implements PublishableText {
  private static final TextFormat<PublicContact> FORMAT = new TextFormat<>(PublicContact.class);
  private final Contacts contacts;

  ContactText(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.CONTACT;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(contacts::find)
        .filter(Contact::nominated)
        .map(contact -> FORMAT.write(PublicContact.of(contact)));
  }

  /** The point of contact as its State published it. */
  static PublicContact read(String text) {
    return FORMAT.read(text);
  }
}
