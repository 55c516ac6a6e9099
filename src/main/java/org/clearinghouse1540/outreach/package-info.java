/** Events with their organizers, participants, contributions, needs and follow-ups. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Events with their organizers, participants, contributions, needs and follow-ups",
    startAt = "Events")
@ApplicationModule(displayName = "Outreach")
@NullMarked
package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
