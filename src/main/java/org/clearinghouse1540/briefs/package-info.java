/**
 * Before and after an event: brief packs, information notes as they are written, the list of a
 * year.
 */
@Room(
    floor = Floor.OUTLETS,
    purpose =
        "Before and after an event: brief packs, notes as they are written, the list of a year",
    startAt = "Packs")
@ApplicationModule(displayName = "Briefs")
@NullMarked
package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
