/** Providers of assistance, their offers with exclusions, and their subscriptions to new needs. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Providers of assistance, their offers with exclusions, and their subscriptions",
    neighbours = "assistance",
    startAt = "Offers")
@ApplicationModule(displayName = "Providers")
@NullMarked
package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
