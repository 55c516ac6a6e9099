package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register for the secretariat, which records the notes verbales that name and end contacts.
 */
@Controller
class NominationPages {
  private final Contacts contacts;
  private final ContactNominations nominations;
  private final NoteParties parties;
  private final StateChoices states;
  private final ContactViews views;

  NominationPages(
      Contacts contacts,
      ContactNominations nominations,
      NoteParties parties,
      StateChoices states,
      ContactViews views) {
    this.contacts = contacts;
    this.nominations = nominations;
    this.parties = parties;
    this.states = states;
    this.views = views;
  }

  @GetMapping("/contacts/register")
  Page register(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String party) {
    LocalDate today = nominations.today();
    return Page.of(
        new ContactRegisterView(
            contacts.list().stream()
                .filter(Contact::nominated)
                .map(
                    contact ->
                        ContactLine.of(contact, states.name(contact.party(), language), today))
                .toList(),
            viewer.may(Permission.RECORD_NOMINATIONS)
                ? Optional.of(submitted.view("/contacts/nominations").with("party", party))
                : Optional.empty(),
            states.parties(language),
            ContactForm.places(language),
            ContactForm.languages()));
  }

  /** A note verbale names a new contact, who is invited or acts in an account that exists. */
  @PostMapping("/contacts/nominations")
  @FormPage("/contacts/register")
  @BindingAct(value = "contacts.act.nominate", next = "access.next.state")
  Page nominate(Viewer viewer, Language language, Form form, Act act) {
    Optional<String> party = parties.read(form);
    Optional<NoteVerbale> note = NoteVerbale.read(form, nominations.today());
    Optional<ContactEntry> entry = ContactForm.read(form);
    if (form.value(ContactForm.MAILBOX).isEmpty()) {
      form.problem(ContactForm.MAILBOX, "contacts.refused.mailbox");
    }
    AccountChoice choice = nominations.account(form, party, entry);
    form.check();
    act.on(entry.orElseThrow().details().office(), "/contacts/register")
        .to("access.receiver.named", states.name(party.orElseThrow(), language))
        .keepsNoContent();
    parties.confirm(form, note, party.orElseThrow());
    nominations.explain(act, choice);
    Validators.ValidatorAccounts before = nominations.signers(party.orElseThrow());
    Contact contact =
        nominations.open(
            viewer.actor(), party.orElseThrow(), note.orElseThrow(), entry.orElseThrow());
    Optional<String> link = nominations.connect(viewer.actor(), contact, choice);
    nominations.explainSigners(act, contact.party(), before);
    return shown(viewer, language, contact.id(), link);
  }

  /** Invites a contact again whose invitation ended unused, or connects it with an account. */
  @PostMapping("/contacts/{id}/account")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.connect", next = "access.next.state")
  Page connect(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Contact contact = named(id);
    AccountChoice choice =
        nominations.account(form, Optional.of(contact.party()), Optional.of(contact.entry()));
    if (!choice.invited() && choice.existing().isEmpty()) {
      form.problem("account", "contacts.refused.account-none");
    }
    form.check();
    act.on(contact.details().office(), contact.address())
        .to("access.receiver.named", states.name(contact.party(), language))
        .keepsNoContent();
    nominations.explain(act, choice);
    Validators.ValidatorAccounts before = nominations.signers(contact.party());
    Optional<String> link = nominations.reconnect(viewer.actor(), contact, choice);
    nominations.explainSigners(act, contact.party(), before);
    return shown(viewer, language, id, link);
  }

  /** A note verbale changes the function or the period of a contact. */
  @PostMapping("/contacts/{id}/change")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.change", next = "access.next.state")
  String change(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Contact contact = named(id);
    Optional<NoteVerbale> note = NoteVerbale.read(form, nominations.today());
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    Optional<ContactEntry> entry = ContactForm.read(form);
    form.check();
    act.on(contact.details().office(), contact.address())
        .to("access.receiver.named", states.name(contact.party(), language))
        .keepsNoContent();
    parties.confirm(form, note, contact.party());
    Validators.ValidatorAccounts before = nominations.signers(contact.party());
    nominations.change(viewer.actor(), contact, version, note.orElseThrow(), entry.orElseThrow());
    nominations.explainSigners(act, contact.party(), before);
    return "redirect:" + contact.address();
  }

  /** A note verbale ends the function of a contact; its account is closed. */
  @PostMapping("/contacts/{id}/closing")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.close", next = "access.next.state")
  String close(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Contact contact = named(id);
    Optional<NoteVerbale> note = NoteVerbale.read(form, nominations.today());
    form.check();
    act.on(contact.details().office(), contact.address())
        .to("access.receiver.named", states.name(contact.party(), language))
        .keepsNoContent();
    parties.confirm(form, note, contact.party());
    nominations.close(viewer.actor(), contact, note.orElseThrow(), act);
    return "redirect:" + contact.address();
  }

  /** A note verbale says that every account of a State signs for it again. */
  @PostMapping("/contacts/{id}/signers")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.everybody-signs", next = "access.next.state")
  String letEverybodySign(
      Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Contact contact = named(id);
    Optional<NoteVerbale> note = NoteVerbale.read(form, nominations.today());
    form.check();
    act.on(contact.details().office(), contact.address())
        .to("access.receiver.named", states.name(contact.party(), language))
        .keepsNoContent();
    parties.confirm(form, note, contact.party());
    nominations.letEverybodySign(viewer.actor(), contact, note.orElseThrow(), act);
    return "redirect:" + contact.address();
  }

  private Page shown(Viewer viewer, Language language, long id, Optional<String> link) {
    return Page.of(
        views.view(
            named(id),
            viewer,
            new ContactViews.PageRequest(language, nominations.today(), link),
            SubmittedForm.none()));
  }

  private Contact named(long id) {
    return contacts.find(id).filter(Contact::nominated).orElseThrow(NotFound::new);
  }
}
