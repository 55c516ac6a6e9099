/** What every room stands on and no user has a word for. No word of the field is said in here. */
@Room(
    floor = Floor.KIT,
    purpose =
        "What every room stands on: storage, journal, web pages, command line, texts in six"
            + " languages, reading files",
    startAt = "Room")
@ApplicationModule(displayName = "Kit", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.clearinghouse1540.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
