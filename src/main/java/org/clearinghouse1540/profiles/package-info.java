/** Profiles of Member States, compiled from the records of the other modules. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Profiles of Member States, compiled from the records of the other modules",
    neighbours = "needs",
    startAt = "StatePages")
@ApplicationModule(displayName = "Profiles")
@NullMarked
package org.clearinghouse1540.profiles;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
