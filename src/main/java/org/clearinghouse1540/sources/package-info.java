/** Documents and national reports, each with where it comes from. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Documents and national reports, each with where it comes from",
    neighbours = "states",
    startAt = "SourceDocuments")
@ApplicationModule(displayName = "Sources")
@NullMarked
package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
