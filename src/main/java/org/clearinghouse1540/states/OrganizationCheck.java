package org.clearinghouse1540.states;

import org.clearinghouse1540.kit.web.Act;
import org.springframework.stereotype.Component;

/**
 * Finds the organization with which a State consents to share, and asks about one that is not on
 * file.
 */
@Component
public final class OrganizationCheck {
  private final Organizations organizations;

  OrganizationCheck(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * The acronym of an organization that was typed by any of its names: its accounts act under it. A
   * name that is not on file stays as it was typed.
   */
  public String named(String typed) {
    return InventedParties.isParty(typed) ? typed : organizations.acronym(typed);
  }

  /**
   * Adds a point to the check page of a consent if its organization may be misspelt.
   *
   * @param typed the organization as typed; empty for a consent to another audience
   */
  public void ask(Act act, String typed) {
    if (typed.isEmpty() || InventedParties.isParty(typed)) {
      return;
    }
    NameMatch<Organization> match = organizations.match(typed);
    if (!(match instanceof NameMatch.One)) {
      organizations
          .nearest(typed)
          .ifPresentOrElse(
              near -> act.toCheck("consent.organization.near", typed, near),
              () -> act.toCheck("consent.organization.unknown", typed));
    }
  }
}
