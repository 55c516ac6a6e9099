/** Who could help: candidate offers for a need, each with its reasons. */
@Room(
    floor = Floor.WORK,
    purpose = "Who could help: candidate offers for a need, each with its reasons",
    neighbours = {"assistance", "providers"},
    startAt = "FindingCandidates")
@ApplicationModule(displayName = "Matching")
@NullMarked
package org.clearinghouse1540.matching;

import org.clearinghouse1540.kit.Floor;
import org.clearinghouse1540.kit.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
