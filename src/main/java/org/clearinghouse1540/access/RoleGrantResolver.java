package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** Reads a role, with the State or organization that it acts for, from a form. */
@Component
public final class RoleGrantResolver {
  private static final String PARTY = "party";
  private final PartyResolver resolver;

  RoleGrantResolver(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /** The role and party of a form; nothing, with a problem in the form, where they do not fit. */
  Optional<RoleGrant> read(Form form) {
    Optional<Role> role = form.requiredChoice("role", Role::find);
    String typed = form.text(PARTY);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> party = party(role.get(), typed);
    if (party.isEmpty()) {
      boolean forNobody = role.get().actsFor() == Role.ActsFor.NOBODY;
      form.problem(
          PARTY, forNobody ? "access.refused.party-not-used" : "access.refused.party-unknown");
    }
    return party.map(found -> new RoleGrant(role.get(), found));
  }

  /** The code of the State or acronym of the organization with a name as typed. */
  public Optional<String> party(String typed) {
    return party(Role.REGIONAL_COORDINATOR, typed);
  }

  /** Whether a party is a State, and not an organization. */
  public boolean isState(String party) {
    return InventedParties.isState(party) || resolver.findState(party).isPresent();
  }

  /**
   * The code of the State or acronym of the organization that a role acts for, by any of its names;
   * empty text for a role that acts for nobody; nothing where the name does not fit the role.
   */
  Optional<String> party(Role role, String typed) {
    if (role.actsFor() == Role.ActsFor.NOBODY) {
      return typed.isEmpty() ? Optional.of("") : Optional.empty();
    }
    if (InventedParties.isParty(typed)) {
      return Optional.of(typed);
    }
    if (role.actsFor() == Role.ActsFor.STATE_OR_ORGANIZATION
        && resolver.organization(typed) instanceof NameMatch.One<Organization> organization) {
      return Optional.of(organization.found().acronym());
    }
    return resolver.findState(typed).map(State::code);
  }
}
