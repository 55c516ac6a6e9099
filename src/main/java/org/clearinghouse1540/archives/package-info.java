/** The archive of a State: all its records in one file, with their proof. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "The archive of a State: all its records in one file, with their proof",
    neighbours = {"profiles", "exchange", "needs"},
    startAt = "ArchiveBuilder")
@ApplicationModule(displayName = "Archives")
@NullMarked
package org.clearinghouse1540.archives;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
