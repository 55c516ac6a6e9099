package org.clearinghouse1540.states;

import org.clearinghouse1540.kit.web.Act;
import org.springframework.stereotype.Component;

/** Asks about an organization that is not on file, before a State consents to share with it. */
@Component
public final class OrganizationCheck {
  private final Organizations organizations;

  OrganizationCheck(Organizations organizations) {
    this.organizations = organizations;
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
