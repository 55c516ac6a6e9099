package org.clearinghouse1540.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The people and offices of a State that can act in the program, for the State itself. */
@Component
final class PeopleSection implements SectionSource {
  private static final List<Role> ROLES = List.of(Role.POINT_OF_CONTACT, Role.MISSION, Role.AGENCY);
  private static final int MOST = 20;
  private final Accounts accounts;

  PeopleSection(Accounts accounts) {
    this.accounts = accounts;
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
    List<StateSection.Line> lines =
        Arrays.stream(Role.values())
            .filter(Role::isOfAState)
            .flatMap(
                role ->
                    found.stream()
                        .filter(
                            account ->
                                account.holds().contains(new RoleGrant(role, reader.state())))
                        .map(account -> line(account, role)))
            .limit(MOST)
            .toList();
    StateSection.Action contacts =
        StateSection.Action.of("/workspace", "profiles.section.people.contacts");
    return Optional.of(
        reader.viewer().may(Permission.INVITE_AGENCIES)
            ? StateSection.of(
                kind(),
                lines,
                StateSection.Action.of("/agencies", "profiles.section.people.agencies"),
                contacts)
            : StateSection.of(kind(), lines, contacts));
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
