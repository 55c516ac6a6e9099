package org.clearinghouse1540.contacts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Invitations;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.AccountMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * The accounts of points of contact: a nomination invites, and its end closes. Invitation, message
 * and account name the office and its mailbox, never the person.
 */
@Component
class ContactAccounts {
  private final Contacts contacts;
  private final Accounts accounts;
  private final Invitations invitations;
  private final ContactInvitees invited;
  private final Outbox outbox;
  private final PublicAddress address;

  ContactAccounts(
      Contacts contacts,
      Accounts accounts,
      ContactInvitees invited,
      Outbox outbox,
      PublicAddress address) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.invited = invited;
    this.invitations = invited.invitations();
    this.outbox = outbox;
    this.address = address;
  }

  private static RoleGrant grant(Contact contact) {
    return new RoleGrant(contact.duty().place().role(), contact.party());
  }

  /** Whether a party is a State; the contacts of organizations have no account here. */
  boolean isState(String party) {
    return invited.parties().isState(party);
  }

  /** Whether an open account of this name acts at the place of a contact. */
  boolean exists(String account, String party, ContactDuty.Place place) {
    return asProgram(() -> accounts.holds(account, new RoleGrant(place.role(), party)));
  }

  /**
   * Invites a contact to open its account, by mail to the functional mailbox.
   *
   * @return the link, which is shown only once
   */
  String invite(Actor actor, Contact contact) {
    Language language = contact.details().languages().stream().findFirst().orElse(Language.EN);
    String label = Texts.get(language, "contacts.account.label", contact.details().office());
    // A link that was sent before no longer works: only one account is opened for a contact.
    contact.invitation().ifPresent(id -> asProgram(() -> invitations.withdraw(actor, id)));
    String secret = asProgram(() -> invitations.invite(actor, "", grant(contact), label));
    Optional<Long> invitation =
        asProgram(() -> invitations.find(secret).map(Invitations.Invitation::id));
    // The user records it, as the entry: the program may not change entries.
    contacts.link(actor, contact.id(), "", invitation);
    String link = address.of("/invitation/" + secret);
    AccountMessage message =
        new AccountMessage(
            AccountMessage.Kind.INVITED, contact.details().mailbox(), language, link);
    ViewerDataSource.asProgram(() -> outbox.put(actor, "", message));
    return link;
  }

  /** The name of the account of a contact; empty while there is none. */
  String of(Contact contact) {
    return contact.account().isEmpty()
        ? asProgram(() -> contact.invitation().flatMap(invitations::acceptedBy).orElse(""))
        : contact.account();
  }

  /** The account of a contact, if it is open and acts at its place. */
  Optional<Account> open(Contact contact) {
    String name = of(contact);
    return asProgram(
        () -> accounts.find(name).filter(account -> account.holds().contains(grant(contact))));
  }

  /** The open accounts of contacts that act at their places, by the number of the contact. */
  Map<Long, String> open(List<Contact> of) {
    return asProgram(
        () -> {
          Map<Long, String> accepted =
              invitations.acceptedBy(
                  of.stream().flatMap(contact -> contact.invitation().stream()).toList());
          Map<String, Account> open =
              accounts.list().stream()
                  .collect(Collectors.toMap(Account::name, Function.identity()));
          Map<Long, String> found = new HashMap<>();
          for (Contact contact : of) {
            String name =
                contact.account().isEmpty()
                    ? contact.invitation().map(id -> accepted.getOrDefault(id, "")).orElse("")
                    : contact.account();
            Optional.ofNullable(open.get(name))
                .filter(account -> account.holds().contains(grant(contact)))
                .ifPresent(account -> found.put(contact.id(), name));
          }
          return found;
        });
  }

  /**
   * The moments at which the invitations of contacts ended unused, by the number of the contact.
   */
  Map<Long, Instant> unused(List<Contact> of) {
    Map<Long, Instant> ended =
        asProgram(
            () ->
                invitations.unused(
                    of.stream().flatMap(contact -> contact.invitation().stream()).toList()));
    Map<Long, Instant> found = new HashMap<>();
    for (Contact contact : of) {
      contact
          .invitation()
          .filter(id -> contact.account().isEmpty() && ended.containsKey(id))
          .ifPresent(id -> found.put(contact.id(), ended.get(id)));
    }
    return found;
  }

  /** Whether an account acts at the place of a contact, or an open invitation leads there. */
  boolean actsAtItsPlace(Contact contact) {
    return open(contact).isPresent()
        || asProgram(
            () ->
                invitations.list().stream()
                    .anyMatch(open -> contact.invitation().equals(Optional.of(open.id()))));
  }

  /**
   * Closes the account of a contact, or takes the role if the account has another one. An
   * invitation that was not used is withdrawn.
   */
  void close(Actor actor, Contact contact) {
    Optional<Account> account = open(contact);
    asProgram(
        () -> {
          account.ifPresent(
              found -> {
                if (found.holds().size() == 1) {
                  accounts.close(actor, found.name());
                } else {
                  accounts.take(actor, found.name(), grant(contact));
                }
              });
          contact.invitation().ifPresent(id -> invitations.withdraw(actor, id));
          return true;
        });
  }

  private static <T> T asProgram(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }
}
