/** Who helps, with what, and what not: providers and their offers. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Who helps, with what and with what not: providers, their offers and subscriptions",
    startAt = "Offers")
@ApplicationModule(displayName = "Providers")
@NullMarked
package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
