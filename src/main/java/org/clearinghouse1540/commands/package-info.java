/** Commands for content: matrices, forms, briefs. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "Commands for content: matrices, forms, briefs",
    neighbours = "startup",
    startAt = "MatrixCommand")
@ApplicationModule(displayName = "Commands")
@NullMarked
package org.clearinghouse1540.commands;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
