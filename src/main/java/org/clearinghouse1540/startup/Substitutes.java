package org.clearinghouse1540.startup;

import java.time.Clock;
import java.util.Optional;
import org.clearinghouse1540.access.PasswordCost;
import org.clearinghouse1540.kit.outside.OutsideTargets;

/**
 * The parts that a test replaces in the program which it starts. No option of the command line
 * leads here.
 *
 * @param clock a clock that can be moved, instead of the system clock
 * @param passwords a lower cost of a password, because tests create and sign in thousands of users
 * @param targets other network addresses that the program may call, because the servers of tests
 *     are on this machine
 */
public record Substitutes(
    Optional<Clock> clock, Optional<PasswordCost> passwords, Optional<OutsideTargets> targets) {
  static final Substitutes NONE =
      new Substitutes(Optional.empty(), Optional.empty(), Optional.empty());
}
