/** Writing a need, sending it, and the chain from a field of the matrix to the changed field. */
@Room(
    floor = Floor.OUTLETS,
    purpose = "Writing a need, sending it as a request, and its chain up to the changed field",
    startAt = "Drafts")
@ApplicationModule(displayName = "Asking")
@NullMarked
package org.clearinghouse1540.needs;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
