/** Writing a need, sending it, and the chain from a field of the matrix to the changed field. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Writing a need, sending it as a request, and its chain up to the changed field",
    startAt = "NeedDrafts")
@ApplicationModule(displayName = "Asking")
@NullMarked
package org.clearinghouse1540.needs;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
