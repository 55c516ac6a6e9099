/** Copies of a matrix: files that it is written into, and files that it is read from. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Copies of a matrix: files that it is written into, and files that it is read from",
    startAt = "MatrixCopy")
@ApplicationModule(displayName = "Copies")
@NullMarked
package org.clearinghouse1540.exchange;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
