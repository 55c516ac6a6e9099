/** Resolutions, paragraphs, weapon scope, subject areas, form versions and row maps. */
@Room(
    floor = Floor.FACTS,
    purpose = "Resolutions, paragraphs, weapon scope, subject areas, form versions and row maps",
    startAt = "Areas")
@ApplicationModule(displayName = "Obligations")
@NullMarked
package org.clearinghouse1540.obligations;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
