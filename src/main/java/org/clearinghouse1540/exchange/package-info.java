/** Copies of a matrix: files that it is written into, and files that it is read from. */
@Room(
    floor = Floor.OUTLETS,
    purpose = "Copies of a matrix: files that it is written into, and files that it is read from",
    startAt = "Copy")
@ApplicationModule(displayName = "Copies")
@NullMarked
package org.clearinghouse1540.exchange;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
