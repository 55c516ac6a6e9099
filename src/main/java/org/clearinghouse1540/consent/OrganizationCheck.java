package org.clearinghouse1540.consent;

import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.Organizations;
import org.springframework.stereotype.Component;

/** Asks about an organization that is not on file, before a State consents to share with it. */
@Component
public final class OrganizationCheck {
  private final Organizations organizations;

  OrganizationCheck(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Adds a point to the check page of a consent if its organization may be misspelt. */
  public void ask(Act act, Audience audience) {
    String typed = audience.organization();
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
