/** Counts of marks and of records, each with the rule by which it can be computed again. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Counts of marks and records, each with its rule; comparisons and review tables",
    startAt = "MarkCounts")
@ApplicationModule(displayName = "Counts")
@NullMarked
package org.clearinghouse1540.counts;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
