/** Requests with their need items, offers and providers of assistance. */
@Room(
    floor = Floor.WORK,
    purpose = "Requests with their need items, offers and providers of assistance",
    neighbours = "letters",
    startAt = "Requests")
@ApplicationModule(displayName = "Assistance")
@NullMarked
package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
