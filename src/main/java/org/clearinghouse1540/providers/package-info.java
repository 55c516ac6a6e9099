/** Who helps, with what, and what not: providers and their offers. */
@Room(
    floor = Floor.WORK,
    purpose = "Who helps, with what and with what not: providers, their offers and subscriptions",
    startAt = "Offers")
@ApplicationModule(displayName = "Providers")
@NullMarked
package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
