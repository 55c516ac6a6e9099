package org.clearinghouse1540.assistance;

import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;

/**
 * The cases that a list shows.
 *
 * @param at the key of the status; empty for any
 * @param role the role that is asked to act; empty for any
 * @param words the folded words that its requester, date or reference contains; empty for any
 * @param orAt the keys of the statuses whose names contain the words, which are found too
 */
record CaseSearch(String at, Optional<Role> role, String words, Set<String> orAt) {
  CaseSearch {
    orAt = Set.copyOf(orAt);
  }

  /** The cases in which a role is asked to act. */
  static CaseSearch waitingFor(Role role) {
    return new CaseSearch("", Optional.of(role), "", Set.of());
  }
}
