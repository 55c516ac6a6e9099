/** What a State keeps for itself until it says otherwise: drafts, gaps, contacts. */
@Room(
    floor = Floor.WORK,
    purpose = "What a State keeps for itself until it says otherwise: drafts, gaps, contacts",
    startAt = "Entries")
@ApplicationModule(displayName = "Workspace")
@NullMarked
package org.clearinghouse1540.workspace;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
