/** Matching of needs with offers: ranked candidates with their reasons. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Matching of needs with offers: ranked candidates with their reasons",
    neighbours = {"assistance", "providers"},
    startAt = "CandidateFinder")
@ApplicationModule(displayName = "Matching")
@NullMarked
package org.clearinghouse1540.matching;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
