package org.clearinghouse1540.outreach;

import java.util.List;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/** The open accounts to which follow-ups can be assigned. */
@Component
final class FollowUpOwners {
  private final Accounts accounts;

  FollowUpOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whether an open account of this name has a role, for whichever State it acts. */
  boolean has(Role role, String name) {
    return ViewerDataSource.as("program", () -> accounts.find(name)).stream()
        .flatMap(account -> account.holds().stream())
        .anyMatch(held -> held.role() == role);
  }

  /** The names of the open accounts with a role. */
  List<String> names(Role role) {
    return ViewerDataSource.as(
        "program",
        () ->
            accounts.list().stream()
                .filter(
                    account -> account.holds().stream().map(RoleGrant::role).anyMatch(role::equals))
                .map(account -> account.name())
                .toList());
  }
}
