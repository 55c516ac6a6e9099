/** Messages that leave by mail, or wait here where no mail server is named. */
@Room(
    floor = Floor.FACTS,
    purpose = "Messages that leave by mail, or wait here where no mail server is named",
    neighbours = "consent",
    startAt = "Outbox")
@ApplicationModule(displayName = "Outbox")
@NullMarked
package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
