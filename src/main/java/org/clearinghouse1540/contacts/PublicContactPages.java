package org.clearinghouse1540.contacts;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The points of contact that States publish, for everybody. */
@Controller
class PublicContactPages {
  private final PublicContacts contacts;
  private final States states;

  PublicContactPages(PublicContacts contacts, States states) {
    this.contacts = contacts;
    this.states = states;
  }

  @GetMapping("/public/contacts")
  Page list(Language language) {
    return Page.of(
        new PublicContactsView(
            contacts.list().stream()
                .map(Published::value)
                .map(
                    contact ->
                        new PublicContactsView.Row(contact, states.name(contact.state(), language)))
                .toList()));
  }
}
