/** Effective practices of States and organizations. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Effective practices of States and organizations, published by consent",
    startAt = "Practices")
@ApplicationModule(displayName = "Practices")
@NullMarked
package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
