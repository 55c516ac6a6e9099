package org.clearinghouse1540.matrix;

import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.access.Role;

/** The party that must act at a stage of the review of a matrix. */
public enum ResponsibleParty {
  /** The Committee's group of experts. */
  EXPERTS(Role.EXPERT),
  /** The State whose matrix it is. */
  STATE(Role.POINT_OF_CONTACT, Role.MISSION),
  /** The Committee's working group. */
  WORKING_GROUP(Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);

  private final Set<Role> roles;

  ResponsibleParty(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles in which an account acts for this party. */
  Set<Role> roles() {
    return roles;
  }

  /** The party in lower case, as in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
