/** What became of a need: what providers see of it, answer, deliver, and hear back. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "What is done about a need: who sees it, who does what where, deliveries, feedback",
    neighbours = {"assistance", "providers", "outreach"},
    startAt = "Deliveries")
@ApplicationModule(displayName = "Deliveries")
@NullMarked
package org.clearinghouse1540.deliveries;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
