/** Files in: what a machine proposes, a person accepts line by line. */
@Room(
    floor = Floor.OUTLETS,
    purpose = "Files in: what a machine proposes, a person accepts line by line",
    startAt = "Proposals")
@ApplicationModule(displayName = "Intake")
@NullMarked
package org.clearinghouse1540.intake;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
