package org.clearinghouse1540.practices;

import java.time.LocalDate;

/**
 * A practice as it is now, which its own State or organization writes.
 *
 * @param version the number of its changes, by which two users notice each other
 * @param changed the day of the last change
 */
record OwnPractice(Practice practice, int version, LocalDate changed) {
  long id() {
    return practice.id();
  }

  /** The address of its page. */
  String address() {
    return "/practices/" + practice.id();
  }
}
