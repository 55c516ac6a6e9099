/** Reading an information note: what is found in its text, each piece with its place. */
@Room(
    floor = Floor.WORK,
    purpose = "Reading an information note: what is found in its text, each piece with its place",
    startAt = "ReadingNote")
@ApplicationModule(displayName = "Notes")
@NullMarked
package org.clearinghouse1540.notes;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
