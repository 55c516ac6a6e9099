package org.clearinghouse1540.access;

import java.time.Instant;
import java.util.List;

/**
 * An account without its password.
 *
 * @param label the name of the person or office, as entered when the account was created; may be
 *     empty
 * @param holds the roles it holds, at least one
 * @param tryOut made by the program for trying it out, closed once an administrator exists
 */
public record Account(
    long id, String name, String label, List<RoleGrant> holds, boolean tryOut, Instant made) {
  public Account {
    holds = List.copyOf(holds);
  }

  /** The same account with the roles that it holds. */
  Account holding(List<RoleGrant> grants) {
    return new Account(id, name, label, grants, tryOut, made);
  }

  /** The role it acts in until it chooses another. */
  public RoleGrant first() {
    return holds.getFirst();
  }
}
