/** Requests for assistance with their need items. */
@Room(
    floor = Floor.WORK,
    purpose = "Requests for assistance with their need items, and the steps of their procedure",
    neighbours = "letters",
    startAt = "Requests")
@ApplicationModule(displayName = "Assistance")
@NullMarked
package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
