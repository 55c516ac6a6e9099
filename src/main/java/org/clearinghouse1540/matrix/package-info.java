/** What is recorded on a State's implementation, mark by mark, each with its source. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "What is recorded on a State's implementation, mark by mark, each with its source",
    startAt = "Matrices")
@ApplicationModule(displayName = "Matrix")
@NullMarked
package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
