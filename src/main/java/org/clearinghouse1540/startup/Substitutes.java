package org.clearinghouse1540.startup;

import java.time.Clock;
import java.util.Optional;
import org.clearinghouse1540.access.PasswordCost;

/**
 * The parts that a test replaces in the program which it starts. No option of the command line
 * leads here.
 *
 * @param clock a clock that can be moved, instead of the system clock
 * @param passwords a lower cost of a password, because tests create and sign in thousands of users
 */
public record Substitutes(Optional<Clock> clock, Optional<PasswordCost> passwords) {
  static final Substitutes NONE = new Substitutes(Optional.empty(), Optional.empty());
}
