/** Events, who organized and attended them, what was contributed and voiced there. */
@Room(
    floor = Floor.WORK,
    purpose = "Events, who organized and attended them, what was contributed and voiced there",
    startAt = "Events")
@ApplicationModule(displayName = "Outreach")
@NullMarked
package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
