package org.clearinghouse1540.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.contacts.Contact;
import org.clearinghouse1540.contacts.Contacts;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The points of contact of a State and the accounts that act for it, for the State itself. */
@Component
final class PeopleSection implements SectionSource {
  private static final List<Role> ROLES = List.of(Role.POINT_OF_CONTACT, Role.MISSION, Role.AGENCY);
  private static final int MOST = 20;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Clock clock;

  PeopleSection(Accounts accounts, Contacts contacts, Clock clock) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.PEOPLE;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.isOwn()) {
      return Optional.empty();
    }
    // The database shows a State the accounts that act for it, and no other.
    List<Account> found = accounts.list();
    LocalDate today = LocalDate.now(clock);
    List<StateSection.Line> lines = new ArrayList<>();
    contacts.listOf(reader.state()).stream()
        .filter(contact -> contact.isOpen(today))
        .limit(MOST)
        .map(contact -> line(contact, today))
        .forEach(lines::add);
    Arrays.stream(Role.values())
        .filter(Role::isOfAState)
        .flatMap(
            role ->
                found.stream()
                    .filter(
                        account -> account.holds().contains(new RoleGrant(role, reader.state())))
                    .map(account -> line(account, role)))
        .limit(MOST)
        .forEach(lines::add);
    StateSection.Action register =
        StateSection.Action.of("/contacts", "profiles.section.people.contacts");
    return Optional.of(
        reader.viewer().may(Permission.INVITE_AGENCIES)
            ? StateSection.of(
                kind(),
                lines,
                StateSection.Action.of("/agencies", "profiles.section.people.agencies"),
                register)
            : StateSection.of(kind(), lines, register));
  }

  private static StateSection.Line line(Contact contact, LocalDate today) {
    return new StateSection.Line(
        contact.details().office(),
        true,
        contact.address(),
        List.of(
            Message.of("contacts.place." + contact.duty().place().key()),
            Message.of(contact.standing(today))));
  }

  private static StateSection.Line line(Account account, Role role) {
    Message may = Message.of("profiles.section.people.may." + role.key());
    Message named = Message.of("access.role." + role.key());
    return new StateSection.Line(
        account.label().isBlank() ? account.name() : account.label(),
        true,
        "",
        List.of(named, may));
  }
}
