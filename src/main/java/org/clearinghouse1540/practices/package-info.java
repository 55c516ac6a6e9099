/** Effective practices, as a State or an organization tells of them. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Effective practices, as States and organizations tell of them; posted by consent",
    startAt = "Practices")
@ApplicationModule(displayName = "Practices")
@NullMarked
package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
