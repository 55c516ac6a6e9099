/**
 * Before and after an event: brief packs, information notes as they are written, the list of a
 * year.
 */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose =
        "Before and after an event: brief packs, notes as they are written, the list of a year",
    startAt = "BriefPackBuilder")
@ApplicationModule(displayName = "Briefs")
@NullMarked
package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
