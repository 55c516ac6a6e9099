/** The desk of the current user, with their tasks and the records of their State. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "The desk of the current user, with their tasks and the records of their State",
    neighbours = "profiles",
    startAt = "DeskPages")
@ApplicationModule(displayName = "Desk")
@NullMarked
package org.clearinghouse1540.desk;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
