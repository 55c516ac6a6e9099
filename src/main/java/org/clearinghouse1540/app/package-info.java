/** What joins the rooms: every address with who may open it, the menu, the start. */
@Room(
    floor = Floor.APP,
    purpose = "What joins the rooms: every address with who may open it, the menu, the start",
    startAt = "Addresses")
@ApplicationModule(displayName = "Application")
@NullMarked
package org.clearinghouse1540.app;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
