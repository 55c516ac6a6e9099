/** Requests for assistance with their need items. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Requests for assistance as cases, with their need items, steps and clocks",
    neighbours = {"letters", "notes"},
    startAt = "Requests")
@ApplicationModule(displayName = "Assistance")
@NullMarked
package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
