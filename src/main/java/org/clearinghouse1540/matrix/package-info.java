/** The matrix of each State: fields with their sources, the review with the State, approval. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "The matrix of each State: fields with sources, review with the State, approval",
    neighbours = "practices",
    startAt = "Matrices")
@ApplicationModule(displayName = "Matrix")
@NullMarked
package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
