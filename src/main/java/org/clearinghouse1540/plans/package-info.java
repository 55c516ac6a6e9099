/** Voluntary national implementation action plans and peer reviews. */
@Room(
    floor = Floor.WORK,
    purpose = "Voluntary national implementation action plans",
    startAt = "Plans")
@ApplicationModule(displayName = "Plans")
@NullMarked
package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
