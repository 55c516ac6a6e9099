package org.clearinghouse1540.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role that an account holds.
 *
 * @param party for whom it acts in it: code of a State, acronym of an organization, or empty
 */
public record RoleGrant(Role role, String party) implements Serializable {

  /** As the journal writes it: the role, and for whom where it acts for somebody. */
  public String words() {
    return party.isEmpty() ? role.key() : role.key() + " " + party;
  }

  /** The roles in which accounts act for a State itself, as the journal writes them. */
  public static Set<String> wordsOfState(String state) {
    return Arrays.stream(Role.values())
        .filter(Role::isOfAState)
        .map(role -> new RoleGrant(role, state).words())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As the chain in front of the pages knows it. */
  String authority() {
    return "ROLE_" + role.name().toUpperCase(Locale.ROOT);
  }
}
