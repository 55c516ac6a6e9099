/** The history of a need: from the field of the matrix to the change that followed. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "History of a need, and proposals to the matrix that result from it",
    neighbours = "needs",
    startAt = "NeedHistory")
@ApplicationModule(displayName = "History")
@NullMarked
package org.clearinghouse1540.history;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
