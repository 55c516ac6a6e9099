/** Events, who organized and attended them, what was contributed and voiced there. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Events, who organized and attended them, what was contributed and voiced there",
    startAt = "Events")
@ApplicationModule(displayName = "Outreach")
@NullMarked
package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
