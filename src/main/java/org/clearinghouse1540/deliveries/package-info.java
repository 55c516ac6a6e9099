/** Open needs, activities of providers, deliveries and feedback. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Open needs, activities of providers, deliveries and feedback",
    neighbours = {"assistance", "providers", "outreach"},
    startAt = "Deliveries")
@ApplicationModule(displayName = "Deliveries")
@NullMarked
package org.clearinghouse1540.deliveries;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
