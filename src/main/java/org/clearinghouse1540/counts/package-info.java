/** Counts of the marks in the matrices, each with the rule by which it can be computed again. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Counts of the marks in the matrices, each with its rule",
    startAt = "MarkCounts")
@ApplicationModule(displayName = "Counts")
@NullMarked
package org.clearinghouse1540.counts;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
