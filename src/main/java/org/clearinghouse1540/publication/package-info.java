/** The public pages: only what the gate lets through. */
@Room(
    floor = Floor.OUTLETS,
    purpose = "The public pages: only what the gate lets through",
    neighbours = {"profiles", "exchange"},
    startAt = "PublicPages")
@ApplicationModule(displayName = "Publication")
@NullMarked
package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
