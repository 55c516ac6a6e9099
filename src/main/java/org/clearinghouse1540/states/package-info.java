/** Member States, observer States, groups and organizations, with their dated names. */
@Room(
    floor = Floor.FACTS,
    purpose = "Member States, observer States, groups and organizations, with their dated names",
    startAt = "States")
@ApplicationModule(displayName = "States")
@NullMarked
package org.clearinghouse1540.states;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
