package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;

/**
 * A hold that a member placed on a case. Every account of that member can lift it, and the Chair
 * can by a decision of the Committee, so that a hold does not outlive the account that placed it.
 *
 * @param step the key of the step that the case waited for when the hold was placed; may be empty
 * @param heldBy the account that placed it
 * @param party the code of the member
 */
public record CaseHold(
    long id,
    String step,
    String heldBy,
    String party,
    String why,
    boolean toWorkingGroup,
    LocalDate heldOn,
    Optional<LocalDate> liftedOn,
    String liftedWhy) {
  /** Whether a user placed it, or acts for the member that placed it. */
  boolean isOf(Viewer viewer) {
    return heldBy.equals(viewer.name())
        || !party.isEmpty()
            && party.equals(viewer.party())
            && viewer.is(Role.MEMBER, Role.COORDINATOR);
  }

  /** Whether a user can lift it now. */
  boolean canBeLiftedBy(Viewer viewer) {
    return isInPlace() && (isOf(viewer) || viewer.is(Role.CHAIR));
  }

  public boolean isInPlace() {
    return liftedOn.isEmpty();
  }
}
