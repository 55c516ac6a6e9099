/** Brief packs, drafted information notes and yearly lists of events. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Brief packs, drafted information notes and yearly lists of events",
    startAt = "BriefPackBuilder")
@ApplicationModule(displayName = "Briefs")
@NullMarked
package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
