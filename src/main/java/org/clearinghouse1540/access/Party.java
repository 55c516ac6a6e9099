package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** For whom an account acts: found by code, acronym or any known name. */
@Component
final class Party {
  private final PartyResolver resolver;

  Party(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The code of a State or the acronym of an organization, as the role needs one.
   *
   * @throws BadInput if it needs one and none is found, or needs none and one was given
   */
  String of(Role role, String typed) {
    String words = typed.strip();
    if (role.actsFor() != Role.ActsFor.NOBODY && InventedParties.isParty(words)) {
      return words; // Invented, for trying out.
    }
    return switch (role.actsFor()) {
      case NOBODY -> {
        if (!words.isEmpty()) {
          throw BadInput.of("party", "access.refused.party-not-used");
        }
        yield "";
      }
      case STATE -> state(words);
      case STATE_OR_ORGANIZATION ->
          resolver.organization(words) instanceof NameMatch.One<Organization> one
              ? one.found().acronym()
              : state(words);
    };
  }

  /**
   * The role of this key for the party as typed.
   *
   * @throws BadInput as {@link #of}, or if there is no such role
   */
  RoleGrant held(String role, String party) {
    Role found = Role.find(role).orElseThrow(() -> BadInput.of("role", "kit.form.choose"));
    return new RoleGrant(found, of(found, party));
  }

  private String state(String words) {
    return resolver
        .findState(words)
        .map(State::code)
        .orElseThrow(() -> BadInput.of("party", "access.refused.party-unknown"));
  }
}
