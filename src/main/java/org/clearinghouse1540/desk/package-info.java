/** What waits for the person who signed in. */
@Room(
    floor = Floor.OUTLETS,
    purpose = "What waits for the person who signed in",
    startAt = "DeskPages")
@ApplicationModule(displayName = "Desk")
@NullMarked
package org.clearinghouse1540.desk;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
