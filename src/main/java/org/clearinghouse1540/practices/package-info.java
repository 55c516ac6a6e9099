/** Effective practices, as a State or an organization tells of them. */
@Room(
    floor = Floor.WORK,
    purpose = "Effective practices, as States and organizations tell of them; posted by consent",
    startAt = "Practices")
@ApplicationModule(displayName = "Practices")
@NullMarked
package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
