/** Export of a matrix to a file, import from a file, and comparison of two copies. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Export of a matrix to a file, import from a file, and comparison of two copies",
    startAt = "MatrixCopy")
@ApplicationModule(displayName = "Exchange")
@NullMarked
package org.clearinghouse1540.exchange;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
