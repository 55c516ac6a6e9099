package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.Form;
import org.springframework.stereotype.Component;

/**
 * Opens, changes and closes entries and accounts as notes verbales ask, each in the transaction of
 * its act.
 */
@Component
class ContactNominations {
  private final Contacts contacts;
  private final Nominations notes;
  private final Validators validators;
  private final ContactAccounts accounts;
  private final OpenStateTasks tasks;
  private final Clock clock;

  ContactNominations(
      Contacts contacts,
      Nominations notes,
      Validators validators,
      OpenStateTasks tasks,
      Clock clock) {
    this.contacts = contacts;
    this.notes = notes;
    this.validators = validators;
    this.accounts = validators.accounts();
    this.tasks = tasks;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Reads how the contact gets its account; only a State's contacts have one. */
  AccountChoice account(Form form, Optional<String> party, Optional<ContactEntry> entry) {
    AccountChoice choice = new AccountChoice(form.checked("invite"), form.text("account", 80));
    boolean asked = choice.invited() || !choice.existing().isEmpty();
    if (party.isEmpty() || entry.isEmpty() || !asked) {
      return choice;
    }
    if (choice.invited() && !choice.existing().isEmpty()) {
      form.problem("account", "contacts.refused.account-twice");
    } else if (!accounts.isState(party.get())) {
      form.problem("party", "contacts.refused.organization");
    } else if (!choice.invited()
        && !accounts.exists(choice.existing(), party.get(), entry.get().duty().place())) {
      form.problem("account", "contacts.refused.account");
    }
    return choice;
  }

  /** Tells the check page what happens to the account. */
  void explain(Act act, AccountChoice choice) {
    if (choice.invited()) {
      act.toCheck("contacts.act.nominate.invites");
    } else if (choice.existing().isEmpty()) {
      act.unsent(Message.of("contacts.act.nominate.no-account"));
    } else {
      act.toCheck("contacts.act.nominate.acts-in", choice.existing());
    }
  }

  /** The signers of a State, before a note verbale about one of its contacts is recorded. */
  Validators.ValidatorAccounts signers(String party) {
    return validators.of(party);
  }

  /** Describes on the check page the signers of a State after the note verbale. */
  void explainSigners(Act act, String party, Validators.ValidatorAccounts before) {
    validators.explain(act, party, before);
  }

  /** Records a new contact. */
  Contact open(Actor actor, String party, NoteVerbale note, ContactEntry entry) {
    ContactDuty duty = entry.duty().beginningBy(note.effective());
    long id = contacts.add(actor, party, new ContactEntry(duty, entry.details()), true, today());
    Contact contact = contacts.find(id).orElseThrow();
    notes.add(actor, contact, Nomination.Kind.OPENED, note);
    return contact;
  }

  /** Connects a contact with its account; the link of an invitation, if one was sent. */
  Optional<String> connect(Actor actor, Contact contact, AccountChoice choice) {
    if (choice.invited()) {
      return Optional.of(accounts.invite(actor, contact));
    }
    if (!choice.existing().isEmpty()) {
      contacts.link(actor, contact.id(), choice.existing(), Optional.empty());
    }
    return Optional.empty();
  }

  /**
   * Connects a contact that has no usable account with one; the link of an invitation, if one was
   * sent.
   *
   * @throws BadInput if the function has ended, or its account is open
   */
  Optional<String> reconnect(Actor actor, Contact contact, AccountChoice choice) {
    if (contact.closed() || contact.duty().hasEnded(today())) {
      throw BadInput.of("", "contacts.refused.ended");
    }
    if (accounts.open(contact).isPresent()) {
      throw BadInput.of("", "contacts.refused.has-account");
    }
    return connect(actor, contact, choice);
  }

  /**
   * Changes a contact.
   *
   * @throws BadInput if another user changed it, or its place changes while its account acts at the
   *     old one
   */
  void change(Actor actor, Contact contact, int version, NoteVerbale note, ContactEntry entry) {
    if (entry.duty().place() != contact.duty().place() && accounts.actsAtItsPlace(contact)) {
      throw BadInput.of("place", "contacts.refused.place");
    }
    contacts.change(actor, contact, version, entry);
    notes.add(actor, contact, Nomination.Kind.CHANGED, note);
  }

  /**
   * Ends the function of a contact on the day of the note and closes its account, unless another
   * contact acts in it. The tasks of the State stay; the check page says how many there are and who
   * has them then.
   *
   * @throws BadInput if it has ended already, or ends before it began
   */
  void close(Actor actor, Contact contact, NoteVerbale note, Act act) {
    if (contact.closed()) {
      throw BadInput.of("", "contacts.refused.ended");
    }
    if (note.effective().isAfter(today())) {
      throw BadInput.of("effective", "contacts.refused.last-day");
    }
    if (!contact.duty().endingOn(note.effective()).problems().isEmpty()) {
      throw BadInput.of("effective", "contacts.refused.period");
    }
    Optional<Contact> keeper = keeper(contact);
    Validators.ValidatorAccounts before = validators.of(contact.party());
    explainEnd(contact, keeper, act);
    contacts.close(actor, contact, note.effective());
    notes.add(actor, contact, Nomination.Kind.CLOSED, note);
    if (keeper.isEmpty()) {
      accounts.close(actor, contact);
    }
    validators.explain(act, contact.party(), before);
  }

  /**
   * Records that every account of a State signs for it again. The contacts that may agree and
   * consent no longer may; all of them have left.
   *
   * @throws BadInput if one of them is in charge, whose entry is changed then
   */
  void letEverybodySign(Actor actor, Contact contact, NoteVerbale note, Act act) {
    Validators.ValidatorAccounts before = validators.of(contact.party());
    List<Contact> validating =
        contacts.listOf(contact.party()).stream()
            .filter(other -> other.nominated() && other.duty().validates())
            .toList();
    if (validating.stream().anyMatch(other -> !other.duty().hasEnded(today()))) {
      throw BadInput.of("", "contacts.refused.validator-in-charge");
    }
    validating.forEach(other -> contacts.endValidation(actor, other));
    notes.add(actor, contact, Nomination.Kind.CHANGED, note);
    validators.explain(act, contact.party(), before);
  }

  // Another contact that acts, or will act, at the same place in the same account.
  private Optional<Contact> keeper(Contact contact) {
    String account = accounts.of(contact);
    return contacts.listOf(contact.party()).stream()
        .filter(other -> other.id() != contact.id() && other.nominated() && !other.closed())
        .filter(other -> other.duty().place() == contact.duty().place())
        .filter(other -> !other.duty().hasEnded(today()))
        .filter(other -> !account.isEmpty() && accounts.of(other).equals(account))
        .findFirst();
  }

  private void explainEnd(Contact contact, Optional<Contact> keeper, Act act) {
    String name = accounts.open(contact).map(Account::name).orElse("");
    if (keeper.isPresent()) {
      String office = keeper.get().details().office();
      act.toCheck("contacts.act.close.keeps", name, office);
    } else if (!name.isEmpty()) {
      act.closes("contacts.act.close.account", name);
    }
    tasks.count(contact, accounts).ifPresent(open -> act.toCheck("contacts.act.close.tasks", open));
    List<Contact> after =
        contacts.listOf(contact.party()).stream()
            .filter(other -> other.id() != contact.id())
            .filter(other -> other.isInCharge(today()))
            .filter(other -> other.duty().place() == contact.duty().place())
            .toList();
    if (after.isEmpty()) {
      act.toCheck("contacts.act.close.gap");
    }
    after.forEach(other -> act.toCheck("contacts.act.close.successor", other.details().office()));
  }
}
