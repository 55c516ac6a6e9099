/** Voluntary national implementation action plans. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Voluntary national implementation action plans",
    startAt = "ActionPlans")
@ApplicationModule(displayName = "Plans")
@NullMarked
package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
