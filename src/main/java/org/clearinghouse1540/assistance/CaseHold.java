package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A hold that a member placed on a case; only that member can lift it.
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
  public boolean isInPlace() {
    return liftedOn.isEmpty();
  }
}
