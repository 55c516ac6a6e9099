/** Accounts and roles: who signs in, and what a role may do. */
@Room(
    floor = Floor.FACTS,
    purpose = "Accounts and roles: who signs in, and what a role may do",
    neighbours = {"states", "outbox"},
    startAt = "Accounts")
@ApplicationModule(displayName = "Access")
@NullMarked
package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
