/** National action plans with their lines: written, reported, revised, submitted. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "National action plans with their lines: written, reported, revised, submitted",
    neighbours = {"matrix", "deliveries", "practices", "matching", "providers", "search"},
    startAt = "NationalPlans")
@ApplicationModule(displayName = "Plans")
@NullMarked
package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
