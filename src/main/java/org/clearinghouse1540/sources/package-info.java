/** Files as received, documents and national reports with their origin. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Files as received, documents and national reports with their origin",
    neighbours = {"access", "figures", "states", "tasks"},
    startAt = "SourceDocuments")
@ApplicationModule(displayName = "Sources")
@NullMarked
package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
