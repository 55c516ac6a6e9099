package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The points of contact that States publish, as records. */
@Component
record PublishedContacts(PublicContacts contacts, States states) implements PublishedRecords {
  @Override
  public String key() {
    return "contacts";
  }

  @Override
  public String title() {
    return "contacts.public.title";
  }

  @Override
  public String named() {
    return "contacts.public.state";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return contacts.list().stream()
        .map(
            published ->
                PublishedEntry.of(
                    published,
                    published.value().id(),
                    facts(published.value(), language),
                    published.value().address()))
        .toList();
  }

  private RecordFacts facts(PublicContact contact, Language language) {
    return RecordFacts.of(states.name(contact.state(), language), language)
        .received("office", "contacts.office", contact.office())
        .add(
            "place",
            "contacts.place",
            Texts.get(language, "contacts.place." + contact.place().key()))
        .received("mailbox", "contacts.mailbox", contact.mailbox())
        .add(
            "languages",
            "contacts.languages",
            contact.languages().stream().map(Language::ownName).toList(),
            RecordFacts.Origin.PROGRAM)
        .build();
  }
}
