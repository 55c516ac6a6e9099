/** Who must act, since when and by when; age without blame. */
@Room(
    floor = Floor.FACTS,
    purpose = "Who must act, since when and by when; age without blame",
    startAt = "Waits")
@ApplicationModule(displayName = "Tasks")
@NullMarked
package org.clearinghouse1540.tasks;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
