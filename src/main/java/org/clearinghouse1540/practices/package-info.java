/** Effective practices of States and organizations. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Effective practices: written by their owners, published by consent and approval",
    neighbours = {"matching", "letters"},
    startAt = "Practices")
@ApplicationModule(displayName = "Practices")
@NullMarked
package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
