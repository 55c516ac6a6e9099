/** A page for each Member State that brings together what the other modules record. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "A page for each Member State that brings together what the other rooms record",
    startAt = "StatePages")
@ApplicationModule(displayName = "Profiles")
@NullMarked
package org.clearinghouse1540.profiles;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
