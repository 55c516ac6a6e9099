/** Documents and national reports, each with where it comes from. */
@Room(
    floor = Floor.FACTS,
    purpose = "Documents and national reports, each with where it comes from",
    neighbours = "states",
    startAt = "Documents")
@ApplicationModule(displayName = "Sources")
@NullMarked
package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
